package org.wsis.stocktaking.searching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Works out which entries fulfil a search, how many there are for each code, and which come next in order: by
/// bits, one chunk of the register after the other, so that the work is bounded by the size of the register and by
/// nothing that anybody types.
final class Matching {

    /// Room for a moment until the year 2112, and above it for relevance.
    private static final int BITS_OF_TIME = 52;

    private static final long LATEST = (1L << BITS_OF_TIME) - 1;
    private static final int BEST_SCORE = (1 << 11) - 1;
    private static final Form.Part[] PARTS = Form.Part.values();

    private final Standing standing;
    private final Search search;
    private final boolean hasWords;
    private final Question question;
    private final Map<Form, Map<Form.Part, Ordinals>> places;
    private final List<Question.Wanted> wanted;

    // For one chunk after the other.
    private final long[] text = new long[Chunk.WORDS];
    private final long[] result = new long[Chunk.WORDS];
    private final long[] scratch = new long[Chunk.WORDS];
    private final long[] either = new long[Chunk.WORDS];
    private final long[] all = new long[Chunk.WORDS];
    private final Map<Filter, long[]> chosen = new EnumMap<>(Filter.class);
    private final long[][][] parts;

    /// @param hasWords whether something was typed, be it without meaning: then nothing is found
    /// @param places where the forms of the question stand
    Matching(
            Standing standing,
            Search search,
            boolean hasWords,
            Question question,
            Map<Form, Map<Form.Part, Ordinals>> places) {
        this.standing = standing;
        this.search = search;
        this.hasWords = hasWords;
        this.question = question;
        this.places = places;
        this.wanted = search.order() == Order.RELEVANCE ? question.wanted() : List.of();
        this.parts = new long[wanted.size()][PARTS.length][Chunk.WORDS];
        search.filters().keySet().forEach(filter -> chosen.put(filter, new long[Chunk.WORDS]));
    }

    /// Finds the hits after a place.
    ///
    /// @param after the last hit that was shown; null for the first ones
    /// @param limit how many hits are wanted
    /// @param counted whether the codes are counted too
    Hits find(@Nullable Hit after, int limit, boolean counted) {
        var hits = new Hits(search.order(), after, limit);
        var chunks = standing.chunks();
        for (var number = 0; number < chunks.size(); number++) {
            var chunk = chunks.get(number);
            findText(chunk, number);
            chosen.forEach((filter, bits) -> findChosen(chunk, filter, bits));
            System.arraycopy(text, 0, result, 0, Chunk.WORDS);
            chosen.values().forEach(bits -> and(result, bits));
            var found = count(result);
            hits.total += found;
            if (counted) {
                countCodes(chunk, hits.counts);
            }
            if (found > 0 && limit > 0) {
                select(chunk, number, hits);
            }
        }
        return hits;
    }

    private void findText(Chunk chunk, int number) {
        if (!hasWords) {
            System.arraycopy(chunk.present(), 0, text, 0, Chunk.WORDS);
            return;
        }
        if (question.clauses().isEmpty()) {
            Arrays.fill(text, 0);
            return;
        }
        System.arraycopy(chunk.present(), 0, text, 0, Chunk.WORDS);
        for (var clause : question.clauses()) {
            Arrays.fill(either, 0);
            for (var alternative : clause.either()) {
                Arrays.fill(all, -1);
                for (var word : alternative.words()) {
                    Arrays.fill(scratch, 0);
                    for (var part : PARTS) {
                        addPlaces(word, part, number, scratch);
                    }
                    and(all, scratch);
                }
                or(either, all);
            }
            if (clause.not()) {
                andNot(text, either);
            } else {
                and(text, either);
            }
        }
    }

    private void addPlaces(Question.Wanted word, Form.Part part, int number, long[] bits) {
        for (var form : word.forms()) {
            places.getOrDefault(form, Map.of())
                    .getOrDefault(part, Ordinals.NONE)
                    .addTo(number, bits);
        }
    }

    private void findChosen(Chunk chunk, Filter filter, long[] bits) {
        Arrays.fill(bits, 0);
        for (var code : search.chosen(filter)) {
            var having = chunk.having(Codes.of(filter, code));
            if (having != null) {
                or(bits, having);
            }
        }
    }

    /// The codes of a group are counted as if nothing of that group were chosen: the count says how many hits a
    /// code has, whether or not another one is chosen beside it.
    private void countCodes(Chunk chunk, long[] counts) {
        for (var filter : Filter.values()) {
            var base = result;
            if (chosen.containsKey(filter)) {
                System.arraycopy(text, 0, scratch, 0, Chunk.WORDS);
                chosen.forEach((other, bits) -> {
                    if (other != filter) {
                        and(scratch, bits);
                    }
                });
                base = scratch;
            }
            for (var code = Codes.first(filter); code < Codes.end(filter); code++) {
                var having = chunk.having(code);
                if (having != null) {
                    counts[code] += countBoth(base, having);
                }
            }
        }
    }

    private void select(Chunk chunk, int number, Hits hits) {
        for (var nth = 0; nth < wanted.size(); nth++) {
            for (var part = 0; part < PARTS.length; part++) {
                Arrays.fill(parts[nth][part], 0);
                addPlaces(wanted.get(nth), PARTS[part], number, parts[nth][part]);
            }
        }
        for (var word = 0; word < Chunk.WORDS; word++) {
            for (var left = result[word]; left != 0; left &= left - 1) {
                var at = 64 * word + Long.numberOfTrailingZeros(left);
                var key = wanted.isEmpty() ? chunk.key(search.order(), at) : relevance(chunk, at);
                hits.offer(key, (number << Chunk.SHIFT) + at, chunk, at);
            }
        }
    }

    /// Each word counts for the most telling part in which it stands; among equals the newest comes first.
    private long relevance(Chunk chunk, int at) {
        var score = 0;
        for (var bits : parts) {
            for (var part = 0; part < PARTS.length; part++) {
                if ((bits[part][at >> 6] & 1L << at) != 0) {
                    score += PARTS[part].weight();
                    break;
                }
            }
        }
        return (long) (BEST_SCORE - Math.min(score, BEST_SCORE)) << BITS_OF_TIME | LATEST - chunk.joined(at);
    }

    private static void and(long[] bits, long[] others) {
        for (var word = 0; word < Chunk.WORDS; word++) {
            bits[word] &= others[word];
        }
    }

    private static void andNot(long[] bits, long[] others) {
        for (var word = 0; word < Chunk.WORDS; word++) {
            bits[word] &= ~others[word];
        }
    }

    private static void or(long[] bits, long[] others) {
        for (var word = 0; word < Chunk.WORDS; word++) {
            bits[word] |= others[word];
        }
    }

    private static int count(long[] bits) {
        var count = 0;
        for (var word = 0; word < Chunk.WORDS; word++) {
            count += Long.bitCount(bits[word]);
        }
        return count;
    }

    private static int countBoth(long[] bits, long[] others) {
        var count = 0;
        for (var word = 0; word < Chunk.WORDS; word++) {
            count += Long.bitCount(bits[word] & others[word]);
        }
        return count;
    }

    /// A hit and its place in order.
    static final class Hit {

        private final long key;
        private final int ordinal;
        private final byte[] title;

        /// @param title of the order of titles, else empty
        Hit(long key, int ordinal, String title) {
            this(key, ordinal, title.getBytes(UTF_8));
        }

        private Hit(long key, int ordinal, byte[] title) {
            this.key = key;
            this.ordinal = ordinal;
            this.title = title;
        }

        /// By which it is put in order, ascending.
        long key() {
            return key;
        }

        /// Which entry it is.
        int ordinal() {
            return ordinal;
        }

        /// Its title in the order of titles, else empty.
        String title() {
            return new String(title, UTF_8);
        }
    }

    /// The hits of a search, the first of them in order.
    static final class Hits {

        private final Order order;
        private final @Nullable Hit after;
        private final int limit;
        private final Comparator<Hit> inOrder;
        private final PriorityQueue<Hit> first;
        private final long[] counts = new long[Codes.COUNT];
        private long total;
        private long before;

        private Hits(Order order, @Nullable Hit after, int limit) {
            this.order = order;
            this.after = after;
            this.limit = limit;
            this.inOrder = order == Order.TITLE
                    ? Comparator.comparingLong(Hit::key)
                            .thenComparing(hit -> hit.title, Arrays::compareUnsigned)
                            .thenComparingInt(Hit::ordinal)
                    : Comparator.comparingLong(Hit::key).thenComparing(Hit::ordinal, Comparator.reverseOrder());
            this.first = new PriorityQueue<>(limit + 1, inOrder.reversed());
        }

        /// How many there are in all.
        long total() {
            return total;
        }

        /// How many of them come before the first one after the place.
        long before() {
            return before;
        }

        /// How many have this code, by the numbers of codes.
        long count(int code) {
            return counts[code];
        }

        /// The first ones after the place, in order.
        List<Hit> first() {
            return first.stream().sorted(inOrder).toList();
        }

        private void offer(long key, int ordinal, Chunk chunk, int at) {
            if (after != null && key < after.key()) {
                before++;
                return;
            }
            var last = first.size() == limit ? first.peek() : null;
            if (last != null && key > last.key()) {
                return;
            }
            var hit = new Hit(key, ordinal, order == Order.TITLE ? chunk.title(at) : new byte[0]);
            if (after != null && inOrder.compare(hit, after) <= 0) {
                before++;
                return;
            }
            if (last != null) {
                if (inOrder.compare(hit, last) >= 0) {
                    return;
                }
                first.remove();
            }
            first.add(hit);
        }
    }
}
