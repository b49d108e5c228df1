package org.wsis.localplatform;

import java.io.IOException;

/// Whether processes may still be started.
///
/// Whoever is about to stop a platform ends the launches first. From then on each process that was started has its
/// note, so all of them are found and stopped, and none appears behind the back of the one who stops.
final class Launches {

    private boolean ended;

    /// Starts a process and notes it, or refuses to when the end has come.
    synchronized Process of(Launch launch) throws IOException {
        if (ended) {
            throw new ComponentFailed("Nothing is started any more, because the suite is being stopped.");
        }
        return launch.begin();
    }

    /// Waits for a launch that is under way, and allows none after it.
    synchronized void end() {
        ended = true;
    }

    /// Starts a process and writes its note.
    interface Launch {
        Process begin() throws IOException;
    }
}
