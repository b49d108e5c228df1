package org.wsis.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/// Reads the files into rows. It is strict: what is missing, empty or neither yes nor no stops the start of the
/// process.
final class ReferenceFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, byte[]> files;

    /// @param files the content of a file by its name
    ReferenceFiles(Function<String, byte[]> files) {
        this.files = files;
    }

    /// The files that travel in this jar.
    static ReferenceFiles inThisJar() {
        return new ReferenceFiles(name -> {
            try (var in = ReferenceFiles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("not in the jar: " + name);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
    }

    byte[] bytes(String name) {
        return files.apply(name);
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    <T> List<T> csv(String name, Function<Row, T> read) {
        var mapper = new CsvMapper();
        try (var lines = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(bytes(name))) {
            var rows = new ArrayList<T>();
            while (lines.hasNextValue()) {
                rows.add(read.apply(new Row(name, lines.nextValue())));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        return list.valueStream().map(read).toList();
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field).asText();
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " missing in " + node);
        }
        return value;
    }

    static Optional<String> optionalText(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    static List<String> texts(JsonNode node, String field) {
        return each(node.path(field), JsonNode::asText);
    }

    static LanguageText inSixLanguages(JsonNode node, String field) {
        return inSixLanguages(node, field, "sources");
    }

    static LanguageText inSixLanguages(JsonNode node, String field, String sources) {
        return new LanguageText(byLanguage(node.path(field)), byLanguage(node.path(sources)));
    }

    static Map<Language, String> byLanguage(JsonNode node) {
        var map = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            optionalText(node, language.code()).ifPresent(text -> map.put(language, text));
        }
        return map;
    }

    /// One line of a table.
    record Row(String file, Map<String, String> cells) {

        String text(String column) {
            return optionalText(column)
                    .orElseThrow(() -> new IllegalArgumentException(file + ": " + column + " missing in " + cells));
        }

        Optional<String> optionalText(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isBlank());
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "1" -> true;
                case "0" -> false;
                default -> throw new IllegalArgumentException(file + ": " + column + " is neither 0 nor 1 in " + cells);
            };
        }

        List<String> list(String column) {
            return optionalText(column).stream()
                    .flatMap(cell -> Stream.of(cell.split(";", -1)))
                    .toList();
        }

        LanguageText inSixLanguages(String prefix) {
            var names = new EnumMap<Language, String>(Language.class);
            var sources = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                names.put(language, text(prefix + language.code()));
                sources.put(language, text("source"));
            }
            return new LanguageText(names, sources);
        }
    }
}
