/// Tables as they go in and out: what a table looks like whatever it is written as, and why one is refused.
@org.jspecify.annotations.NullMarked
package org.wsis.tables;
