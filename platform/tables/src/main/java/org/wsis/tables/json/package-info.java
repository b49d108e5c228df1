/// JSON arrays and JSON Lines.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.json;
