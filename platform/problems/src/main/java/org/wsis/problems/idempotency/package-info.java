/// Sending the same request twice does it once (draft-ietf-httpapi-idempotency-key-header-07).
@org.jspecify.annotations.NullMarked
package org.wsis.problems.idempotency;
