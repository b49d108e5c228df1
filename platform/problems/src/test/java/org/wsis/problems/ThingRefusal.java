package org.wsis.problems;

enum ThingRefusal implements Refusal {
    ALREADY_TAKEN;

    @Override
    public int status() {
        return 409;
    }
}
