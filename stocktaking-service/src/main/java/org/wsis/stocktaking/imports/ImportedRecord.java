package org.wsis.stocktaking.imports;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Content;

/// One line of somebody else's list of initiatives, as far as the register understands it, and the whole line
/// beside it, so that nothing of it is lost.
///
/// @param language code of the language of title and description
/// @param whole the line as it came, JSON
record ImportedRecord(
        String language,
        String title,
        String description,
        String organization,
        @Nullable String website,
        List<Integer> sdgs,
        String whole) {

    /// What the register keeps of it.
    Content content() {
        return new Content(
                language,
                title,
                description,
                null,
                null,
                new Content.Organization(organization, null, null),
                null,
                sdgs,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                website,
                null,
                null);
    }

    /// Reads a line, or says everything that is wrong with it.
    static Reading read(JsonNode line, String language) {
        var wrong = new ArrayList<String>();
        if (!line.isObject()) {
            return new Reading(null, List.of("The line is not a JSON object."));
        }
        if (line.toString().contains("\\u0000")) {
            return new Reading(null, List.of("The line contains the character U+0000."));
        }
        var title = text(line, "title", 200, wrong);
        var description = text(line, "description", 6000, wrong);
        var organization = text(line, "organization", 200, wrong);
        var website = website(line, wrong);
        var sdgs = goals(line, wrong);
        return wrong.isEmpty()
                ? new Reading(
                        new ImportedRecord(language, title, description, organization, website, sdgs, line.toString()),
                        List.of())
                : new Reading(null, List.copyOf(wrong));
    }

    private static String text(JsonNode line, String member, int longest, List<String> wrong) {
        var value = line.path(member);
        var text = value.isTextual() ? value.asText().strip() : "";
        if (text.isEmpty()) {
            wrong.add("/" + member + " is missing or empty.");
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.add("/" + member + " is longer than " + longest + " characters.");
        }
        return text;
    }

    private static @Nullable String website(JsonNode line, List<String> wrong) {
        var value = line.path("website");
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        var address = value.asText().strip();
        if (!value.isTextual() || address.length() > 500 || !address.matches("(?i)https?://[^\\s<>\"]+")) {
            wrong.add("/website is not an http or https address of at most 500 characters.");
        }
        return address;
    }

    private static List<Integer> goals(JsonNode line, List<String> wrong) {
        var goals = new ArrayList<Integer>();
        for (var goal : line.path("sdgs")) {
            if (goal.isInt() && goal.asInt() >= 1 && goal.asInt() <= 17) {
                goals.add(goal.asInt());
            } else {
                wrong.add("/sdgs: " + goal + " is not the number of a goal, 1 to 17.");
            }
        }
        if (goals.isEmpty() && wrong.stream().noneMatch(reason -> reason.startsWith("/sdgs"))) {
            wrong.add("/sdgs names no goal.");
        }
        return goals;
    }

    /// The record, or the reasons why there is none.
    record Reading(@Nullable ImportedRecord read, List<String> wrong) {}
}
