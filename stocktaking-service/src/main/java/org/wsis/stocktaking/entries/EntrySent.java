package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.UUID;

/// An entry, or a change of one, was sent for review. Features observe it in the transaction of the sending.
///
/// @param version of the entry, as an officer will read it
/// @param content what was sent
public record EntrySent(UUID id, int version, Content content, Instant at) {}
