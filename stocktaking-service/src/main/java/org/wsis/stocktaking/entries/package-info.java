/// Entries of the register: submitted, reviewed, published, withdrawn.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.entries;
