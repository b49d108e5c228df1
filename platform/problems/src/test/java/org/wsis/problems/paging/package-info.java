@org.jspecify.annotations.NullMarked
package org.wsis.problems.paging;
