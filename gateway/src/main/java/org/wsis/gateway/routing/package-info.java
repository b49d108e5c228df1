/// The way from the door to a service and back: which service, with which headers, how long, and what if it is
/// down.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.routing;
