/// Versions of a thing as the web knows them: ETag, If-Match, If-None-Match (RFC 9110, 8.8 and 13.1).
@org.jspecify.annotations.NullMarked
package org.wsis.problems.conditional;
