/// Writing an entry step by step, and one's own entries.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.writing;
