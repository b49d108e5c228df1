/// Initiatives of the register, as far as the prizes need them: they arrive by events.
@org.jspecify.annotations.NullMarked
package org.wsis.awards.initiatives;
