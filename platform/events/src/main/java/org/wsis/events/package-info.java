/// Events between services: a transactional outbox with its relay, an idempotent inbox, dead letters, rebuild.
@org.jspecify.annotations.NullMarked
package org.wsis.events;
