/// The WSIS Trust Fund: what it is for, and the editions it serves.
@org.jspecify.annotations.NullMarked
package org.wsis.trustfund;
