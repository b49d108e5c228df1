package org.wsis.forum.editions;

import java.util.Arrays;

/// What can be open for a while in the course of an edition. The names stand in the contract of the editions'
/// events.
enum WindowName {
    STOCKTAKING_CALL,
    PRIZE_SUBMISSION,
    PRIZE_VOTE,
    FORUM_REGISTRATION,
    OPEN_CONSULTATION;

    /// Whether there is a window of this name.
    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(known -> known.name().equals(name));
    }
}
