@NullMarked
package org.wsis.pages;

import org.jspecify.annotations.NullMarked;
