package org.wsis.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.reading.ReadRow;
import org.wsis.tables.reading.Wanted;

/// A row with a value of every type, and the table of such rows.
record Sample(
        @Nullable String text,
        List<String> texts,
        @Nullable Long whole,
        @Nullable BigDecimal decimal,
        @Nullable LocalDate date,
        @Nullable Instant moment,
        @Nullable Boolean truth,
        @Nullable JsonNode json) {

    static final Table<Sample> TABLE = Table.<Sample>named("samples")
            .text("text", Sample::text)
            .texts("texts", Sample::texts)
            .whole("whole", Sample::whole)
            .decimal("decimal", Sample::decimal)
            .date("date", Sample::date)
            .moment("moment", Sample::moment)
            .truth("truth", Sample::truth)
            .json("json", Sample::json);

    static final Wanted WANTED = Wanted.columns().optional(TABLE.header());

    /// Pieces that files, spreadsheets and programs have trouble with.
    private static final List<String> PIECES = List.of(
            "=1+1",
            "+41 22",
            "-",
            "@here",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "'",
            "''",
            "'=x",
            "\"",
            "\"\"",
            ",",
            ";",
            " ",
            "\\",
            "{",
            "[",
            "<b>",
            "&amp;",
            "_x000D_",
            "_x005F_",
            "null",
            "true",
            "007",
            "1e5",
            "عربي",
            "中文",
            "Ünïcode",
            "\uD83D\uDE00",
            "\u200f",
            "\u0001",
            "\ufeff",
            "sep=;",
            "#REF!",
            "a",
            "b c");

    static Sample random(Random random) {
        return new Sample(
                random.nextInt(5) == 0 ? null : text(random, 0),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(at -> "t" + text(random, 1).strip() + "t")
                        .toList(),
                random.nextInt(4) == 0
                        ? null
                        : random.nextBoolean() ? random.nextLong() / 10 : random.nextInt(100) - 50,
                random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextLong() / 10, random.nextInt(6)),
                random.nextInt(4) == 0 ? null : LocalDate.of(1850, 1, 1).plusDays(random.nextInt(200_000)),
                random.nextInt(4) == 0
                        ? null
                        : Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L))
                                .plus(random.nextInt(1_000), ChronoUnit.MICROS),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextInt(3) == 0
                        ? null
                        : JsonNodeFactory.instance
                                .objectNode()
                                .put(text(random, 1), text(random, 0))
                                .set(
                                        "list",
                                        JsonNodeFactory.instance.arrayNode().add(random.nextInt())));
    }

    private static String text(Random random, int least) {
        var text = new StringBuilder();
        for (var pieces = least + random.nextInt(5); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static Sample of(ReadRow row) {
        return new Sample(
                row.text("text"),
                row.texts("texts"),
                row.whole("whole"),
                row.decimal("decimal"),
                row.date("date"),
                row.moment("moment"),
                row.truth("truth"),
                row.json("json"));
    }

    /// Numbers are equal when they are the same number.
    Sample inOneScale() {
        return new Sample(
                text,
                texts,
                whole,
                decimal == null || decimal.signum() == 0
                        ? decimal == null ? null : BigDecimal.ZERO
                        : decimal.stripTrailingZeros(),
                date,
                moment,
                truth,
                json);
    }

    boolean isBlank() {
        return text == null
                && texts.isEmpty()
                && whole == null
                && decimal == null
                && date == null
                && moment == null
                && truth == null
                && json == null;
    }
}
