package org.wsis.tables;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.reports.RowFault;

/// A row as it stands in a file, before anybody asked what its columns mean.
///
/// @param number the number of the row that a spreadsheet shows, or of the line
/// @param cells a cell a column of the header: what JSON says, else text; null where nothing stands
/// @param faults why the row, or a cell of it, could not be read
public record RawRow(long number, List<@Nullable JsonNode> cells, List<RowFault> faults) {}
