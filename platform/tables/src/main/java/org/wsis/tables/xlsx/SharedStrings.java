package org.wsis.tables.xlsx;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.wsis.tables.Limits;
import org.wsis.tables.TableRefusal;

/// The texts of a workbook, which stand apart from its sheets and are named by number. They may be as large as the
/// whole workbook, so they lie in a file, and only where each begins is held.
final class SharedStrings implements Closeable {

    /// Two million texts are 16 MB of positions.
    private static final int MOST = 2_000_000;

    private final Path file;
    private final FileChannel texts;
    private final long[] begins;
    private final int count;

    private SharedStrings(Path file, long[] begins, int count) throws IOException {
        this.file = file;
        this.texts = FileChannel.open(file, StandardOpenOption.READ);
        this.begins = begins;
        this.count = count;
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(temporaryFile(), new long[1], 0);
    }

    static SharedStrings read(Xml xml, Limits limits) throws IOException {
        var file = temporaryFile();
        var begins = new long[1_024];
        var count = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var text = new StringBuilder();
            for (var element = xml.nextStart(); element != null; element = xml.nextStart()) {
                if (element.equals("si")) {
                    if (count == MOST) {
                        throw TableRefusal.TABLE_UNPACKS_TOO_LARGE.because("The workbook has too many texts.");
                    }
                    text.setLength(0);
                    addText(xml, text, limits.cellLength());
                    var bytes = SheetText.read(text.toString()).getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    count++;
                    begins = count < begins.length ? begins : Arrays.copyOf(begins, begins.length * 2);
                    begins[count] = begins[count - 1] + bytes.length;
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new SharedStrings(file, begins, count);
    }

    /// Adds the text of an element `si` or `is`: all its runs, without the reading aids of Japanese.
    static void addText(Xml xml, StringBuilder text, int longest) {
        var container = xml.name();
        for (var part = xml.nextStartInside(container); part != null; part = xml.nextStartInside(container)) {
            if (part.equals("t")) {
                xml.addText(text, longest);
            } else if (part.equals("rPh")) {
                xml.skip();
            }
        }
    }

    String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw TableRefusal.TABLE_BROKEN.because("The workbook names a text that it does not have.");
        }
        var bytes = ByteBuffer.allocate((int) (begins[number + 1] - begins[number]));
        while (bytes.hasRemaining() && texts.read(bytes, begins[number] + bytes.position()) >= 0) {}
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        Files.deleteIfExists(file);
    }

    private static Path temporaryFile() throws IOException {
        return Files.createTempFile("texts", ".tmp");
    }
}
