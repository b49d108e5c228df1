/// Forms that lose nothing: what was typed, what is wrong with it, and the token that shows that a form is ours.
@NullMarked
package org.wsis.pages.forms;

import org.jspecify.annotations.NullMarked;
