/// What is asked of every request before anything else, and the headers every answer carries.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.edge;
