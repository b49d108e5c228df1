package org.wsis.gateway.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

/// `docs/problems.md`, as the build has put it beside the classes: the one list of all codes, read once at start.
///
/// An area is a heading of level 2. A code is a heading of level 3, `CODE · status` or `CODE`, and the paragraphs
/// below it.
@ApplicationScoped
class ProblemList {

    /// Codes that belong together: those of one service, or of all.
    record Area(String title, List<Code> codes) {}

    /// One code.
    ///
    /// @param status empty where several statuses go with it
    record Code(String name, String status, List<List<Piece>> paragraphs) {}

    /// A piece of a paragraph: words, or what stood between back quotes.
    record Piece(String text, boolean isCode) {}

    private final List<Area> areas = read(text());

    List<Area> areas() {
        return areas;
    }

    static List<Area> read(String markdown) {
        var areas = new ArrayList<Area>();
        for (var block : markdown.split("\\R\\s*\\R", -1)) {
            var text = block.strip().replaceAll("\\s+", " ");
            if (text.startsWith("## ")) {
                areas.add(new Area(text.substring(3), new ArrayList<>()));
            } else if (text.startsWith("### ")) {
                areas.getLast().codes().add(code(text.substring(4)));
            } else if (!areas.isEmpty() && !areas.getLast().codes().isEmpty()) {
                areas.getLast().codes().getLast().paragraphs().add(pieces(text));
            }
        }
        return areas;
    }

    private static List<Piece> pieces(String paragraph) {
        var parts = paragraph.split("`", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Piece(parts[i], i % 2 == 1))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static Code code(String heading) {
        var parts = heading.replace("`", "").split("·", 2);
        return new Code(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", new ArrayList<>());
    }

    private static String text() {
        var file = Objects.requireNonNull(ProblemList.class.getResourceAsStream("/problems.md"), "docs/problems.md");
        try (file) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
