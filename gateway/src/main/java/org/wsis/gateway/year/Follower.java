package org.wsis.gateway.year;

import com.fasterxml.jackson.databind.JsonNode;

/// Makes something of the events of a topic, for this process alone and as long as it runs.
interface Follower {

    /// The topic; a compacted one, whose last event on each subject says all.
    String topic();

    /// Takes an event in. It may come again, and an older one may come after it.
    void apply(String type, JsonNode data);

    /// Says that everything that was in the log at the start has been applied.
    void hasCaughtUp();
}
