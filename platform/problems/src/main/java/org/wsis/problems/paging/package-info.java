/// Lists in pages: from the last row seen to the next ones, at the same cost on the first page and on the
/// thousandth.
@org.jspecify.annotations.NullMarked
package org.wsis.problems.paging;
