package org.wsis.localplatform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Repeats what is appended to a log.
final class Tail {

    private final Path log;
    private final PrintStream out;
    private long told;

    private Tail(Path log, long told, PrintStream out) {
        this.log = log;
        this.told = told;
        this.out = out;
    }

    /// Repeats what is appended from now on.
    static Tail fromNow(Path log, PrintStream out) throws IOException {
        return new Tail(log, Files.exists(log) ? Files.size(log) : 0, out);
    }

    /// Prints what is new since the last time.
    void print() throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < told) {
                told = 0; // the component was started again with a new log
            }
            var news = new byte[(int) Math.min(file.length() - told, 1_000_000)];
            file.seek(told);
            file.readFully(news);
            told += news.length;
            out.write(news);
            out.flush();
        }
    }
}
