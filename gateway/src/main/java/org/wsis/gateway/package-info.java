/// The only door of the suite: sign-in, sessions, routing, protection, and the few pages that belong to no
/// service.
///
/// A request meets, in this order: [org.wsis.gateway.edge] (is it well formed, may it come in at all),
/// [org.wsis.gateway.session] (who is asking), and then either a service through [org.wsis.gateway.routing] or a
/// page of [org.wsis.gateway.home].
@org.jspecify.annotations.NullMarked
package org.wsis.gateway;
