@NullMarked
package org.wsis.pages.errors;

import org.jspecify.annotations.NullMarked;
