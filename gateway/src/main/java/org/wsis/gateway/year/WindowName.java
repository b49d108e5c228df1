package org.wsis.gateway.year;

import java.util.Arrays;
import java.util.Optional;

import org.wsis.pages.Service;

/// What can be open for a while, and whose matter it is.
public enum WindowName {
    /// New entries, and old ones brought up to date.
    STOCKTAKING_CALL(Service.STOCKTAKING),
    /// Projects for the Prizes.
    PRIZE_SUBMISSION(Service.AWARDS),
    /// The public vote.
    PRIZE_VOTE(Service.AWARDS),
    /// Registration for the Forum.
    FORUM_REGISTRATION(Service.FORUM),
    /// What the Forum should be about.
    OPEN_CONSULTATION(Service.FORUM);

    private final Service service;

    WindowName(Service service) {
        this.service = service;
    }

    /// The service in which something is open then.
    public Service service() {
        return service;
    }

    /// The name as the contract writes it. A later contract may know more.
    static Optional<WindowName> of(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
