/// Who is asking: the browser's encrypted session cookie or an API client's bearer token, signing in and signing
/// out.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.session;
