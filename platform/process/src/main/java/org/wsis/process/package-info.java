/// What every process of the suite has: settings, a clock, ids, a request id and one access-log line a request.
@org.jspecify.annotations.NullMarked
package org.wsis.process;
