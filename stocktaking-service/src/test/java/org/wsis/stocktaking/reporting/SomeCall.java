package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;

/// Calls for reports and reports for the tests; each test makes its own.
final class SomeCall {

    private SomeCall() {}

    static String inSixLanguages(String text) {
        var json = new StringBuilder("{");
        for (var language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            json.append(json.length() > 1 ? ", " : "")
                    .append('"')
                    .append(language)
                    .append("\": \"");
            json.append(text).append(' ').append(language).append('"');
        }
        return json.append('}').toString();
    }

    static String template(Instant opens, Instant closes) {
        return """
                {"title": %s, "introduction": %s, "opensAt": "%s", "closesAt": "%s", "sample": true,
                 "sections": [
                   {"key": "achievements", "title": %s, "hint": {}, "mostWords": 5, "required": true},
                   {"key": "challenges", "title": %s, "hint": %s, "mostWords": 50, "required": false}]}
                """.formatted(
                        inSixLanguages("Twenty years"),
                        inSixLanguages("How to report"),
                        opens,
                        closes,
                        inSixLanguages("Achievements"),
                        inSixLanguages("Challenges"),
                        inSixLanguages("Name two"));
    }

    static UUID written(Instant opens, Instant closes) {
        var id = UUID.randomUUID();
        moderator()
                .body(template(opens, closes))
                .put(API + "/report-calls/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    static UUID published(Instant opens, Instant closes) {
        var id = written(opens, closes);
        moderator()
                .header("If-Match", "*")
                .post(API + "/report-calls/{id}/publication", id)
                .then()
                .statusCode(200);
        return id;
    }

    static UUID open() {
        return published(Instant.now().minus(1, ChronoUnit.DAYS), Instant.now().plus(30, ChronoUnit.DAYS));
    }

    static UUID closed() {
        return published(Instant.now().minus(9, ChronoUnit.DAYS), Instant.now().minus(1, ChronoUnit.MINUTES));
    }

    static String report(UUID call, String organization, boolean consent) {
        return """
                {"call": "%s", "kind": "NATIONAL", "organizationName": "%s", "countries": ["ML"],
                 "stakeholderType": "GOVERNMENT", "language": "fr", "consentToPublish": %s, "sample": true,
                 "answers": {"achievements": "Douze villages reliés"}}
                """.formatted(call, organization, consent);
    }
}
