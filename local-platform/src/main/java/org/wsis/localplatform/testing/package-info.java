/// What the tests of every module start: a PostgreSQL and a Kafka of their own, and access tokens signed by a key
/// they trust.
@NullMarked
package org.wsis.localplatform.testing;

import org.jspecify.annotations.NullMarked;
