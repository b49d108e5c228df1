/// The rows that lists, filters and steps of a page are made of.
@NullMarked
package org.wsis.pages.parts;

import org.jspecify.annotations.NullMarked;
