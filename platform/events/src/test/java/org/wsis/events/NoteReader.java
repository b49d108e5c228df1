package org.wsis.events;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;

/// Writes down what it reads. A number below zero is more than it understands, until somebody mends it.
@ApplicationScoped
class NoteReader implements ReadModel {

    static final String NAME = "test.notes";

    private final Notes notes;
    private volatile boolean mended;

    NoteReader(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic() {
        return Noted.TOPIC;
    }

    @Override
    public Set<String> types() {
        return Set.of(Noted.TYPE);
    }

    @Override
    public void apply(ReceivedEvent event) {
        var noted = event.as(Noted.class);
        notes.write(noted, Span.current().getSpanContext().getTraceId());
        if (noted.n() < 0 && !mended) {
            throw new IllegalStateException("cannot count below zero");
        }
    }

    void mend() {
        mended = true;
    }

    void breakAgain() {
        mended = false;
    }

    @Override
    public void forget() {
        notes.clear();
    }

    @Override
    public String checksum() {
        return notes.checksum();
    }
}
