/// The suite on one computer: PostgreSQL, Kafka, Keycloak, a mail sink and the five services, each its own
/// process. `./wsis` runs them; tests start the same PostgreSQL and Kafka.
@NullMarked
package org.wsis.localplatform;

import org.jspecify.annotations.NullMarked;
