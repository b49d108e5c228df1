/// What became of initiatives elsewhere, as the other services tell it: at the Prizes, on the programme of the
/// Forum, and who supports the register through the Trust Fund. Read models only: made from events, and made again
/// from the log.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.outcomes;
