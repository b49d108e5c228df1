package org.wsis.stocktaking.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.junit.QuarkusMock;

/// The days of a test: a clock that stands where the test sets it, and ticks once each time it is asked.
final class Days extends Clock {

    private final AtomicLong micros = new AtomicLong();

    /// From now on until the test ends, the service reads this clock.
    static Days beginningAt(LocalDate day) {
        var days = new Days();
        days.goTo(day);
        QuarkusMock.installMockForType(days, Clock.class);
        return days;
    }

    void goTo(LocalDate day) {
        micros.set(day.atTime(9, 0).toEpochSecond(ZoneOffset.UTC) * 1_000_000);
    }

    LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochSecond(micros.get() / 1_000_000), ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        var now = micros.incrementAndGet();
        return Instant.ofEpochSecond(now / 1_000_000, (now % 1_000_000) * 1_000);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
