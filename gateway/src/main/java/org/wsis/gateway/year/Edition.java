package org.wsis.gateway.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.wsis.referencedata.Language;

/// An edition of the Forum as the Forum tells of it.
///
/// @param name by the code of its language; English is always there
public record Edition(
        UUID id,
        int year,
        long version,
        Map<String, String> name,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Window> windows) {

    /// A period in which something is open: from its first instant on, and no longer at its last.
    ///
    /// @param name as in the contract of the event; there may be names that this process does not know yet
    public record Window(String name, Instant opensAt, Instant closesAt) {}

    /// The language in which this reader is told the name.
    public Language nameLanguage(Language reader) {
        return name.containsKey(reader.code()) ? reader : Language.EN;
    }

    /// The name for this reader.
    public String nameFor(Language reader) {
        return name.getOrDefault(nameLanguage(reader).code(), Integer.toString(year));
    }
}
