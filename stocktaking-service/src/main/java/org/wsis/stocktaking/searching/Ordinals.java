package org.wsis.stocktaking.searching;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// A set of ordinals, in pieces that fit the chunks of the register: where it has many of a chunk a bitmap, where
/// it has few a list, where it has none nothing. Never changed.
final class Ordinals {

    /// The empty set.
    static final Ordinals NONE = new Ordinals(new Object[0]);

    /// Beyond this many of a chunk a bitmap is smaller and faster.
    private static final int FEW = 256;

    private static final int POINTER = 8;
    private static final int HEADER = 16;

    private final @Nullable Object[] chunks;

    private Ordinals(@Nullable Object[] chunks) {
        this.chunks = chunks;
    }

    /// The set that PostgreSQL writes as `{3,1,70000}`; the empty one also as null.
    static Ordinals parse(@Nullable String array) {
        if (array == null || array.length() <= 2) {
            return NONE;
        }
        var draft = new Draft();
        var ordinal = 0;
        for (var at = 1; at < array.length(); at++) {
            var c = array.charAt(at);
            if (c >= '0' && c <= '9') {
                ordinal = 10 * ordinal + c - '0';
            } else {
                draft.add(ordinal);
                ordinal = 0;
            }
        }
        return draft.finished();
    }

    /// The same set, in which of some ordinals just these are.
    Ordinals with(int[] some, Ordinals these) {
        var draft = new Draft();
        for (var chunk = 0; chunk < chunks.length; chunk++) {
            addTo(chunk, draft.bits(chunk));
        }
        for (var ordinal : some) {
            draft.set(ordinal, these.contains(ordinal));
        }
        return draft.finished();
    }

    /// Whether it has this one.
    boolean contains(int ordinal) {
        var at = ordinal & Chunk.SIZE - 1;
        return switch (piece(ordinal >> Chunk.SHIFT)) {
            case long[] bits -> (bits[at >> 6] & 1L << at) != 0;
            case char[] few -> Arrays.binarySearch(few, (char) at) >= 0;
            case null, default -> false;
        };
    }

    /// Adds what it has of this chunk to a bitmap.
    void addTo(int chunk, long[] bitmap) {
        switch (piece(chunk)) {
            case long[] bits -> {
                for (var word = 0; word < Chunk.WORDS; word++) {
                    bitmap[word] |= bits[word];
                }
            }
            case char[] few -> {
                for (var at : few) {
                    bitmap[at >> 6] |= 1L << at;
                }
            }
            case null, default -> {}
        }
    }

    /// Whether it has none at all.
    boolean isEmpty() {
        return Arrays.stream(chunks).allMatch(piece -> piece == null);
    }

    /// About how much memory it takes.
    long bytes() {
        var bytes = (long) HEADER + (long) POINTER * chunks.length;
        for (var piece : chunks) {
            bytes += switch (piece) {
                case long[] bits -> HEADER + (long) Long.BYTES * bits.length;
                case char[] few -> HEADER + (long) Character.BYTES * few.length;
                case null, default -> 0;
            };
        }
        return bytes;
    }

    private @Nullable Object piece(int chunk) {
        return chunk < chunks.length ? chunks[chunk] : null;
    }

    /// A set in the making.
    private static final class Draft {

        private long[] @Nullable [] chunks = new long[1][];

        void add(int ordinal) {
            set(ordinal, true);
        }

        void set(int ordinal, boolean member) {
            var bits = bits(ordinal >> Chunk.SHIFT);
            var at = ordinal & Chunk.SIZE - 1;
            if (member) {
                bits[at >> 6] |= 1L << at;
            } else {
                bits[at >> 6] &= ~(1L << at);
            }
        }

        long[] bits(int chunk) {
            if (chunk >= chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, 2 * chunks.length));
            }
            var bits = chunks[chunk];
            if (bits == null) {
                bits = new long[Chunk.WORDS];
                chunks[chunk] = bits;
            }
            return bits;
        }

        Ordinals finished() {
            var pieces = new @Nullable Object[chunks.length];
            for (var chunk = 0; chunk < chunks.length; chunk++) {
                pieces[chunk] = chunks[chunk] == null ? null : packed(chunks[chunk]);
            }
            return new Ordinals(pieces);
        }

        private static @Nullable Object packed(long[] bits) {
            var size = 0;
            for (var word : bits) {
                size += Long.bitCount(word);
            }
            if (size > FEW) {
                return bits;
            }
            if (size == 0) {
                return null;
            }
            var few = new char[size];
            var next = 0;
            for (var word = 0; word < bits.length; word++) {
                for (var left = bits[word]; left != 0; left &= left - 1) {
                    few[next++] = (char) (64 * word + Long.numberOfTrailingZeros(left));
                }
            }
            return few;
        }
    }
}
