package org.wsis.pages;

import java.util.Locale;
import java.util.Optional;

/// Light or dark: as the device says, or as the person said, who is then remembered in a cookie.
public enum Theme {
    /// As the device asks.
    AUTO("light dark"),
    /// Always light.
    LIGHT("light"),
    /// Always dark.
    DARK("dark");

    /// The cookie that remembers the choice.
    static final String COOKIE = "display";

    private final String colorScheme;

    Theme(String colorScheme) {
        this.colorScheme = colorScheme;
    }

    /// The theme of this name; empty for anything else, so that a damaged cookie changes nothing.
    static Optional<Theme> of(String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /// The name in addresses, in the cookie and in `data-theme`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of `<meta name="color-scheme">`.
    public String colorScheme() {
        return colorScheme;
    }
}
