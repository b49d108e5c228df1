/// The public register of ICT-for-development initiatives.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking;
