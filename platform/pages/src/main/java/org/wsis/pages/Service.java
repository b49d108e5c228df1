package org.wsis.pages;

import java.util.Optional;

/// The four services, in the order in which every page lists them.
public enum Service {
    /// The register of initiatives.
    STOCKTAKING("stocktaking"),
    /// The WSIS Prizes.
    AWARDS("awards"),
    /// Registration and programme of the Forum.
    FORUM("forum"),
    /// The Trust Fund.
    TRUST_FUND("trust-fund");

    private final String segment;

    Service(String segment) {
        this.segment = segment;
    }

    /// The part of the address after the language.
    public String segment() {
        return segment;
    }

    /// The service whose pages stand under this path, given without the language.
    static Optional<Service> ofPath(String path) {
        for (var service : values()) {
            var start = "/" + service.segment;
            if (path.startsWith(start)
                    && (path.length() == start.length() || "/?".indexOf(path.charAt(start.length())) >= 0)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
