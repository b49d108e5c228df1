/// Which initiatives of the register look like one at hand.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.duplicates;
