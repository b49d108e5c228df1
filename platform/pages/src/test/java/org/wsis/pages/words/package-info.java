@NullMarked
package org.wsis.pages.words;

import org.jspecify.annotations.NullMarked;
