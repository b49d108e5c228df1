package org.wsis.trustfund.editions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// An edition that contributions can serve.
///
/// @param id its id at the Forum
/// @param year the year that names it
/// @param name its name by language code; always in English
/// @param startsOn its first day
/// @param endsOn its last day
/// @param sample invented, for a demonstration
public record Edition(
        UUID id, int year, Map<String, String> name, LocalDate startsOn, LocalDate endsOn, boolean sample) {}
