package org.wsis.events;

import org.jboss.logging.Logger;

/// Says once that something is away and once that it is back, however many attempts lie between.
class Outage {

    private final Logger log;
    private final String what;
    private boolean lasts;

    Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void notice(Throwable cause) {
        if (!lasts) {
            log.warnf("%s and tries again: %s", what, cause);
        }
        lasts = true;
    }

    void over() {
        if (lasts) {
            log.infof("%s no longer.", what);
        }
        lasts = false;
    }
}
