package org.wsis.events;

import java.util.UUID;

record Noted(UUID thing, int n) implements Event {

    static final String TOPIC = "wsis.test.things";
    static final String TYPE = "org.wsis.test.thing.noted.v1";

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
        return thing;
    }
}
