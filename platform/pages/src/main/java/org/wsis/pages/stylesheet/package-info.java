/// The one style sheet and its address.
@NullMarked
package org.wsis.pages.stylesheet;

import org.jspecify.annotations.NullMarked;
