/// What is said about the rows of a table that was sent: which row, which column, why, in the reader's language.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.reports;
