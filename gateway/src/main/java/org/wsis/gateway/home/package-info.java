/// The pages that belong to no service: home, the list of problems, the API documents.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.home;
