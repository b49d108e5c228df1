/// What every page of the suite has in common: the frame around it, the language and theme it is shown in, the
/// account it is shown to. Start with `PageFrame`, and with `layout.html` among the templates.
@NullMarked
package org.wsis.pages;

import org.jspecify.annotations.NullMarked;
