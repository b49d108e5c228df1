/// The pages people see when something can't be shown.
@NullMarked
package org.wsis.pages.errors;

import org.jspecify.annotations.NullMarked;
