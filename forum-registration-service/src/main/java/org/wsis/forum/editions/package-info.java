/// Editions of the Forum: the year, its dates, and the windows in which something is open. The other services
/// learn all of it from here.
@org.jspecify.annotations.NullMarked
package org.wsis.forum.editions;
