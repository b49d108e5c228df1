/// The Forum: its editions, and whoever comes to them.
@org.jspecify.annotations.NullMarked
package org.wsis.forum;
