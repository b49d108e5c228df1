@org.jspecify.annotations.NullMarked
package org.wsis.tables.csv;
