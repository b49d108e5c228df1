@NullMarked
package org.wsis.pages.forms;

import org.jspecify.annotations.NullMarked;
