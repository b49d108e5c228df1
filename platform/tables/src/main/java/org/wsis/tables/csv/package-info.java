/// Comma-separated values (RFC 4180), as spreadsheets write them and without what they would execute.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.csv;
