package org.wsis.tables;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/// Hears what an operator would read in the log.
final class Logged extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    void begin() {
        ROOT.addHandler(this);
    }

    void end() {
        ROOT.removeHandler(this);
    }

    List<ExtLogRecord> errors() {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue()
                        || line.getLevel().getName().equals("ERROR"))
                .toList();
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
