package org.wsis.gateway.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// So many requests in a window, given back one by one (the generic cell rate algorithm). Who has been quiet may
/// send all of them at once; nobody can send twice as many around the end of a window, as with counters that are
/// set back.
///
/// What is remembered of a caller is one number: the moment at which the whole quota would be there again.
///
/// @param name as the headers call it
/// @param requests how many
/// @param window in how long
record Quota(String name, int requests, Duration window) {

    Quota {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("A limit lets at least one request through: " + name);
        }
    }

    /// Takes one request out of what is left, unless nothing is.
    ///
    /// @param fullAgain the caller's number, 0 for somebody new
    /// @param now nanoseconds since some moment, never before 0
    Standing take(AtomicLong fullAgain, long now) {
        var whole = window.toNanos();
        while (true) {
            var before = fullAgain.get();
            var after = Math.max(before, now) + whole / requests;
            if (after - now > whole) {
                return new Standing(this, false, 0, before - now, after - now - whole);
            }
            if (fullAgain.compareAndSet(before, after)) {
                return new Standing(this, true, (int) ((whole - (after - now)) / (whole / requests)), after - now, 0);
            }
        }
    }

    /// `"vote-account";q=60;w=60`: the quota and its window in seconds.
    String described() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, Math.max(1, window.toSeconds()));
    }

    /// How a caller stands after a request.
    ///
    /// @param allowed whether the request may pass
    /// @param left how many more may follow at once
    /// @param untilFull nanoseconds until the whole quota is there again
    /// @param untilNext nanoseconds until the next request may pass; 0 when it may now
    record Standing(Quota quota, boolean allowed, int left, long untilFull, long untilNext) {

        /// `"vote-account";r=59;t=1`: requests left, seconds until all are there again.
        String described() {
            return "\"%s\";r=%d;t=%d".formatted(quota.name(), left, seconds(untilFull));
        }

        /// Whole seconds to wait, rounded up so that whoever waits them is not refused again.
        long retryAfter() {
            return Math.max(1, seconds(untilNext));
        }

        private static long seconds(long nanos) {
            return Math.ceilDiv(nanos, 1_000_000_000L);
        }
    }
}
