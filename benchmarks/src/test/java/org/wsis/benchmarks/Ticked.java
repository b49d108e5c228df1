package org.wsis.benchmarks;

import java.util.UUID;

import org.wsis.events.Event;

record Ticked(UUID id, int n) implements Event {

    static final String TOPIC = "wsis.benchmark.ticks";
    static final String TYPE = "org.wsis.benchmark.tick.ticked.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID subject() {
        return id;
    }
}
