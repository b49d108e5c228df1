package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

/// What became of an entry at the Prizes changed. Whoever searches or counts by it observes this event, in the
/// transaction of the change. The entry may be unknown here.
///
/// @param entry id of the entry
/// @param results `WINNER`, `CHAMPION` or `NOMINATED`, each once, of all years; empty when none is left
public record PrizeResults(UUID entry, List<String> results) {}
