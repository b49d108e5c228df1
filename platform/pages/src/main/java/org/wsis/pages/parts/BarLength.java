package org.wsis.pages.parts;

import java.util.Locale;

/// How long bars are: shares of the longest one, as the fragment `bar` takes them.
///
/// @param top the value of a bar that fills its cell
public record BarLength(double top) {

    /// The length for a value, in per cent.
    public String of(double value) {
        return String.format(Locale.ROOT, "%.1f", top <= 0 ? 0 : Math.clamp(100 * value / top, 0, 100));
    }
}
