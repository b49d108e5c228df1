/// Finding entries of the register: words in six languages, filters with counts, order, and the pages for it.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.searching;
