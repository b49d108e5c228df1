package org.wsis.localplatform;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.wsis.localplatform.Story.Step;

/// A list of initiatives, JSON Lines, that a moderator takes into the review queue: `./wsis demo --import FILE`.
final class Importing {

    private final Path file;

    private Importing(Path file) {
        this.file = file;
    }

    static Story story(Path file) {
        var importing = new Importing(file);
        return new Story("Import of " + file, List.of(new Step("A moderator imports the list", importing::take)));
    }

    /// Tells of every line that was refused, and why.
    private List<String> take(SuiteClient client) {
        var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        var report = client.as("moderator")
                .postLines(
                        "api/stocktaking/v1/imports?language=en&from="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        lines())
                .expect(200)
                .json();
        var told = new ArrayList<String>();
        told.add("%d lines: %d accepted into the review queue, %d refused"
                .formatted(
                        report.path("lines").asInt(),
                        report.path("accepted").asInt(),
                        report.path("refused").asInt()));
        for (var row : report.path("rows")) {
            if (!row.path("refused").isEmpty()) {
                told.add("line " + row.path("line").asInt() + ": " + reasons(row));
            }
        }
        return told;
    }

    private static String reasons(JsonNode row) {
        var reasons = new ArrayList<String>();
        row.path("refused").forEach(reason -> reasons.add(reason.asText()));
        return String.join(" ", reasons);
    }

    private String lines() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ComponentFailed(file + " can't be read: " + e, e);
        }
    }
}
