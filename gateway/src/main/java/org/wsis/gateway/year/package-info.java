/// What the gateway knows of the year and of the register, from the events of the services: kept in memory, read anew
/// from the first event on at each start.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.year;
