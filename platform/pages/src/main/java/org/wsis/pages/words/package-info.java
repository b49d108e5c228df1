/// The words, numbers and dates of the pages in the six languages.
@NullMarked
package org.wsis.pages.words;

import org.jspecify.annotations.NullMarked;
