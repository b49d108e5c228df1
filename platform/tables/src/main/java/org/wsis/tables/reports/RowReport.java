package org.wsis.tables.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What somebody is told about a row, on a page and by the API alike.
///
/// @param row the number of the row that a spreadsheet shows, or of the line
/// @param column the column at fault; left out if it is the row as a whole
/// @param code stable, for programs
/// @param reason for people, in the language they asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowReport(long row, @Nullable String column, String code, String reason) {}
