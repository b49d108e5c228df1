/// Workbooks (ECMA-376): values only, written and read without ever holding more than a row.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.xlsx;
