package org.wsis.stocktaking.searching;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A piece of the register: entries whose ordinals follow each other, as bits. Never changed: a change makes a new
/// chunk that shares with the old one what is the same, so that a search goes on undisturbed with the one it has.
final class Chunk {

    /// An ordinal without these bits is the number of its chunk.
    static final int SHIFT = 14;

    /// How many entries a chunk has room for.
    static final int SIZE = 1 << SHIFT;

    /// How many `long` have a bit for each of them.
    static final int WORDS = SIZE / Long.SIZE;

    private static final byte[] NO_TITLE = {};

    private final long[] present;
    private final long[] @Nullable [] codes;
    private final long[] joined;
    private final long[] updated;
    private final long[] titleStarts;
    private final byte[][] titles;

    private Chunk(
            long[] present,
            long[] @Nullable [] codes,
            long[] joined,
            long[] updated,
            long[] titleStarts,
            byte[][] titles) {
        this.present = present;
        this.codes = codes;
        this.joined = joined;
        this.updated = updated;
        this.titleStarts = titleStarts;
        this.titles = titles;
    }

    /// One without entries.
    static Chunk empty() {
        var titles = new byte[SIZE][];
        Arrays.fill(titles, NO_TITLE);
        return new Chunk(
                new long[WORDS], new long[Codes.COUNT][], new long[SIZE], new long[SIZE], new long[SIZE], titles);
    }

    /// Which of its places hold an entry that is in the register. Not to be written to.
    long[] present() {
        return present;
    }

    /// Which entries have this code; null when none has. Not to be written to.
    long @Nullable [] having(int code) {
        return codes[code];
    }

    /// By which an entry is put in order, ascending; among equals the title or the ordinal decides.
    long key(Order order, int at) {
        return switch (order) {
            case NEWEST, RELEVANCE -> -joined[at];
            case UPDATED -> -updated[at];
            case TITLE -> titleStarts[at];
        };
    }

    /// When an entry joined the register, microseconds since 1970.
    long joined(int at) {
        return joined[at];
    }

    /// The letters by which an entry is put into the order of titles.
    byte[] title(int at) {
        return titles[at];
    }

    /// The first letters of a title as a number that is in the same order.
    static long titleStart(byte[] title) {
        var start = 0L;
        for (var at = 0; at < Long.BYTES; at++) {
            start = start << Byte.SIZE | (at < title.length ? title[at] & 0xFF : 0);
        }
        return start ^ Long.MIN_VALUE; // letters beyond ASCII would be negative and come first
    }

    /// A copy in which entries can be put and taken away until it is `finished`.
    Draft draft() {
        return new Draft(this);
    }

    /// What is kept of an entry.
    ///
    /// @param ordinal its ordinal
    /// @param codes the numbers of its codes, -1 for one that is not known
    /// @param joined when it joined the register, microseconds since 1970
    /// @param updated when it changed last, the same
    /// @param title by which letters it is put into order
    record Row(int ordinal, List<Integer> codes, long joined, long updated, String title) {}

    /// A chunk in the making.
    static final class Draft {

        private final long[] present;
        private final long[] @Nullable [] codes;
        private final boolean[] own = new boolean[Codes.COUNT];
        private final long[] joined;
        private final long[] updated;
        private final long[] titleStarts;
        private final byte[][] titles;

        private Draft(Chunk chunk) {
            present = chunk.present.clone();
            codes = chunk.codes.clone();
            joined = chunk.joined.clone();
            updated = chunk.updated.clone();
            titleStarts = chunk.titleStarts.clone();
            titles = chunk.titles.clone();
        }

        /// The entry is in the register as this row says.
        void put(Row row) {
            remove(row.ordinal());
            var at = row.ordinal() & SIZE - 1;
            present[at >> 6] |= 1L << at;
            for (var code : row.codes()) {
                if (code >= 0) {
                    own(code)[at >> 6] |= 1L << at;
                }
            }
            joined[at] = row.joined();
            updated[at] = row.updated();
            titles[at] = row.title().getBytes(UTF_8);
            titleStarts[at] = titleStart(titles[at]);
        }

        /// The entry is not in the register.
        void remove(int ordinal) {
            var at = ordinal & SIZE - 1;
            present[at >> 6] &= ~(1L << at);
            for (var code = 0; code < Codes.COUNT; code++) {
                if (codes[code] != null && (codes[code][at >> 6] & 1L << at) != 0) {
                    own(code)[at >> 6] &= ~(1L << at);
                }
            }
            titles[at] = NO_TITLE;
        }

        /// The chunk; the draft is at its end.
        Chunk finished() {
            return new Chunk(present, codes, joined, updated, titleStarts, titles);
        }

        private long[] own(int code) {
            if (!own[code]) {
                own[code] = true;
                codes[code] = codes[code] == null ? new long[WORDS] : codes[code].clone();
            }
            return codes[code];
        }
    }
}
