package org.wsis.problems.paging;

import org.jspecify.annotations.Nullable;

/// An answer that may have a next page: a [Page], or one that says more than a page does. It is answered with
/// `Link: <…>; rel="next"` when there is one.
public interface Continued {

    /// The cursor of the next page; null on the last one.
    @Nullable
    String next();
}
