package org.wsis.problems.conditional;

import org.wsis.problems.Refusal;

/// Why a conditional request is refused.
public enum VersionRefusal implements Refusal {
    /// Changing or deleting without `If-Match`: whoever has not read the thing must not overwrite it.
    VERSION_REQUIRED(428),
    /// `If-Match` is not a list of entity tags.
    VERSION_MALFORMED(400),
    /// The thing has changed since it was read.
    VERSION_OUTDATED(412);

    private final int status;

    VersionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
