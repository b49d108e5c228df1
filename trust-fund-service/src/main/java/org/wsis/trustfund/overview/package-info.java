/// What the fund is, told to everyone.
@org.jspecify.annotations.NullMarked
package org.wsis.trustfund.overview;
