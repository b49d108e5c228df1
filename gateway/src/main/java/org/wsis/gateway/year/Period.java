package org.wsis.gateway.year;

import java.time.Instant;

/// A window at a moment.
///
/// @param year of the edition it belongs to
/// @param isAhead not open yet
/// @param isOpen open
public record Period(WindowName name, int year, Instant opensAt, Instant closesAt, boolean isAhead, boolean isOpen) {

    static Period of(WindowName name, int year, Edition.Window window, Instant now) {
        var isAhead = now.isBefore(window.opensAt());
        return new Period(
                name, year, window.opensAt(), window.closesAt(), isAhead, !isAhead && now.isBefore(window.closesAt()));
    }
}
