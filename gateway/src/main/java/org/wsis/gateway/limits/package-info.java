/// How many requests one client or one account may send in a while, and what it is told about it.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.limits;
