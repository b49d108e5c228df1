/// Mistakes in public entries, told by anybody and looked into by moderators.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.mistakes;
