package org.wsis.problems.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.wsis.problems.Problem;
import org.wsis.problems.Refused;

/// A place in a list: the values of the order-by columns of the last row shown.
///
/// Outside it is one opaque word with a check sum over the list's name, so that one that was cut off, edited or
/// taken from another list is refused instead of showing something odd. It is no secret and no permission:
/// whoever makes one up gets to a place of a list that they may read anyway.
public final class Cursor {

    private static final int CHECK_BYTES = 8;
    private static final int LONGEST = 2_000;

    private final List<String> position;

    private Cursor(List<String> position) {
        this.position = position;
    }

    /// The word for "after the row with these values". They are written with `toString` and read back by kind, so
    /// they are texts, numbers, UUIDs, instants or dates.
    ///
    /// @param list names the list, its order and its filters: `entries:newest:country=KE`
    public static String after(String list, Object... position) {
        var values = Arrays.stream(position).map(Object::toString).toList();
        var packed = pack(values);
        var bytes = ByteBuffer.allocate(CHECK_BYTES + packed.length)
                .put(check(list, packed))
                .put(packed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads the word back, or refuses it with `UNKNOWN_CURSOR`.
    public static Cursor read(String list, String word) {
        if (word.length() > LONGEST) {
            throw unknown();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(word);
            var packed = Arrays.copyOfRange(bytes, Math.min(CHECK_BYTES, bytes.length), bytes.length);
            var check = Arrays.copyOf(bytes, CHECK_BYTES);
            if (!MessageDigest.isEqual(check, check(list, packed))) {
                throw unknown();
            }
            return new Cursor(unpack(packed));
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    /// The value of a text column.
    public String text(int column) {
        return value(column, text -> text);
    }

    /// The value of a number column.
    public long number(int column) {
        return value(column, Long::parseLong);
    }

    /// The value of a UUID column.
    public UUID id(int column) {
        return value(column, UUID::fromString);
    }

    /// The value of a timestamp column.
    public Instant instant(int column) {
        return value(column, Instant::parse);
    }

    private <T> T value(int column, Function<String, T> read) {
        try {
            return read.apply(position.get(column));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.time.DateTimeException e) {
            throw unknown(); // made by an earlier release, for another order
        }
    }

    private static Refused unknown() {
        return PagingRefusal.UNKNOWN_CURSOR.because(
                "This cursor does not belong to this list. Begin again without one.",
                Problem.Field.parameter("cursor", "is not a cursor of this list"));
    }

    /// Each value with its length before it: no value can look like the border between two.
    private static byte[] pack(List<String> values) {
        var bytes = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        var packed = ByteBuffer.allocate(
                bytes.stream().mapToInt(value -> Short.BYTES + value.length).sum());
        for (var value : bytes) {
            packed.putShort((short) value.length).put(value);
        }
        return packed.array();
    }

    private static List<String> unpack(byte[] packed) {
        var left = ByteBuffer.wrap(packed);
        var values = new ArrayList<String>();
        while (left.hasRemaining()) {
            var value = new byte[left.getShort()];
            left.get(value);
            values.add(new String(value, StandardCharsets.UTF_8));
        }
        return List.copyOf(values);
    }

    private static byte[] check(String list, byte[] packed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(packed), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
