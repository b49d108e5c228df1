/// What the tests of a service's own pages need from here.
@NullMarked
package org.wsis.pages.testing;

import org.jspecify.annotations.NullMarked;
