/// What a content says in the words of a reader, and how two contents differ.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.differences;
