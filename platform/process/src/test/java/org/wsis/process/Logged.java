package org.wsis.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.jboss.logmanager.ExtLogRecord;

/// Hears what an operator would read in the log.
final class Logged extends Handler {

    private static final Logger ROOT = Logger.getLogger("");
    private static final SimpleFormatter TEXT = new SimpleFormatter();

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    void begin() {
        ROOT.addHandler(this);
    }

    void end() {
        ROOT.removeHandler(this);
    }

    List<ExtLogRecord> all() {
        return records;
    }

    String text(ExtLogRecord line) {
        return line.getFormatStyle() == ExtLogRecord.FormatStyle.PRINTF
                ? line.getMessage().formatted(line.getParameters())
                : TEXT.formatMessage(line);
    }

    ExtLogRecord line(String beginning) {
        return records.stream()
                .filter(line -> text(line).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line begins with " + beginning));
    }

    @Override
    public void publish(LogRecord line) {
        var copy = ExtLogRecord.wrap(line);
        copy.copyAll();
        records.add(copy);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
