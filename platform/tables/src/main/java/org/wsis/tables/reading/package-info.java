/// Tables that somebody sends us: which are refused, and their rows one after the other.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.reading;
