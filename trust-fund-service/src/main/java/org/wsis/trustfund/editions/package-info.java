/// Editions of the Forum, as far as the fund needs them: they arrive by events.
@org.jspecify.annotations.NullMarked
package org.wsis.trustfund.editions;
