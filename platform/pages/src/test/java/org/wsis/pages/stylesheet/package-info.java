@NullMarked
package org.wsis.pages.stylesheet;

import org.jspecify.annotations.NullMarked;
