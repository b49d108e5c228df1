package org.wsis.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.wsis.problems.Refused;
import org.wsis.tables.TableRefusal;

/// The text of a file in UTF-8, or in UTF-16 that says so with a byte order mark. Every other encoding is refused:
/// a guess would turn names into other names, and nobody would notice.
final class StrictText extends Reader {

    private static final int SNIFFED = 512;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer letters = CharBuffer.allocate(1 << 16).flip();
    private boolean atEnd;
    private long line = 1;

    private StrictText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static StrictText of(InputStream file) throws IOException {
        var in = new PushbackInputStream(file, SNIFFED);
        var start = in.readNBytes(SNIFFED);
        if (begins(start, 0xef, 0xbb, 0xbf)) {
            in.unread(start, 3, start.length - 3);
            return new StrictText(in, StandardCharsets.UTF_8);
        }
        if (begins(start, 0xff, 0xfe)) {
            in.unread(start, 2, start.length - 2);
            return new StrictText(in, StandardCharsets.UTF_16LE);
        }
        if (begins(start, 0xfe, 0xff)) {
            in.unread(start, 2, start.length - 2);
            return new StrictText(in, StandardCharsets.UTF_16BE);
        }
        if (looksLikeUtf16(start)) {
            throw TableRefusal.TABLE_NOT_UTF8.because(
                    "The file looks like UTF-16 without a byte order mark. Save it as CSV UTF-8.");
        }
        in.unread(start);
        return new StrictText(in, StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] start, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (at >= start.length || (start[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /// Half of the bytes of plain words in UTF-16 are zero, all of them on one side.
    private static boolean looksLikeUtf16(byte[] start) {
        var zeros = new int[2];
        for (var at = 0; at < start.length; at++) {
            zeros[at % 2] += start[at] == 0 ? 1 : 0;
        }
        var most = Math.max(zeros[0], zeros[1]);
        return start.length >= 4 && most * 5 >= start.length && Math.min(zeros[0], zeros[1]) * 10 <= most;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            decode();
        }
        var count = Math.min(length, letters.remaining());
        letters.get(into, from, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        letters.clear();
        var result = decoder.decode(bytes, letters, atEnd);
        letters.flip();
        check(letters);
        if (result.isError()) {
            throw wrong();
        }
    }

    private void check(CharBuffer decoded) {
        for (var at = decoded.position(); at < decoded.limit(); at++) {
            var letter = decoded.get(at);
            if (letter == '\n') {
                line++;
            } else if (letter == 0) {
                throw TableRefusal.TABLE_HAS_NUL.because("Line " + line + " has the character U+0000.");
            }
        }
    }

    private Refused wrong() {
        return TableRefusal.TABLE_NOT_UTF8.because(
                "Line %d is not UTF-8 (byte %02X); it may be Windows-1252 or Latin-1. Save the file as CSV UTF-8."
                        .formatted(line, bytes.get(bytes.position())));
    }
}
