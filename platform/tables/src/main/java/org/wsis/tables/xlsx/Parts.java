package org.wsis.tables.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.wsis.tables.Limits;
import org.wsis.tables.TableRefusal;

/// The parts of a workbook, unpacked while they are read and no further than allowed: neither their number, nor
/// what one of them unpacks to, nor all together. What a part claims to be large is not believed.
final class Parts implements Closeable {

    private static final int MOST_PARTS = 1_000;

    /// Rows of XML pack to a tenth or a thirtieth. A bomb packs to a thousandth.
    private static final int HIGHEST_RATIO = 250;

    private static final long RATIO_COUNTS_FROM = 10L << 20;

    private final ZipFile zip;
    private long left;

    private Parts(ZipFile zip, long left) {
        this.zip = zip;
        this.left = left;
    }

    static Parts open(Path file, Limits limits) throws IOException {
        var zip = zip(file);
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw TableRefusal.TABLE_UNPACKS_TOO_LARGE.because("The workbook has more than " + MOST_PARTS + " parts.");
        }
        return new Parts(zip, limits.unpacked());
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw TableRefusal.TABLE_BROKEN.because("The workbook is damaged, or did not arrive completely.");
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    InputStream part(String path) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw TableRefusal.TABLE_BROKEN.because("The workbook lacks a part that it names.");
        }
        return new Watched(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Watched extends FilterInputStream {

        private final long floor;

        Watched(InputStream in, ZipEntry entry) {
            super(in);
            this.floor = left - Math.max(RATIO_COUNTS_FROM, entry.getCompressedSize() * HIGHEST_RATIO);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                var count = super.read(into, from, length);
                left -= Math.max(count, 0);
                if (left < Math.max(floor, 0)) {
                    throw TableRefusal.TABLE_UNPACKS_TOO_LARGE.because(
                            "The workbook unpacks to much more than it says or than is accepted.");
                }
                return count;
            } catch (ZipException e) {
                throw TableRefusal.TABLE_BROKEN.because("The workbook is damaged.");
            }
        }
    }
}
