package org.wsis.localplatform;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.localplatform.Story.Step;
import org.wsis.localplatform.SuiteClient.Answer;

/// The shortest way through the suite, shown by `./wsis demo`: an initiative is submitted, a moderator publishes
/// it, and the Prizes list it, because the register has told them so.
///
/// It can be played again and again; each time with an initiative of its own, marked as sample.
final class FirstJourney {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final String address;
    private final String id = UUID.randomUUID().toString();
    private final String title;
    private @Nullable Answer submitted;
    private long published;

    private FirstJourney(String address) {
        this.address = address;
        this.title =
                "First journey of " + LocalDateTime.now(ZoneId.systemDefault()).format(MOMENT);
    }

    /// @param address the gateway, with a slash at its end
    static Story story(String address) {
        return new FirstJourney(address).told();
    }

    private Story told() {
        return new Story(
                "The first journey",
                List.of(
                        new Step(
                                "A participant gets an access token from Keycloak",
                                client -> signIn(client, "participant")),
                        new Step("The participant submits an initiative through the API", this::submit),
                        new Step("A moderator gets an access token", client -> signIn(client, "moderator")),
                        new Step("The moderator publishes it; the register says so to Kafka", this::publish),
                        new Step("The Prizes list it as an initiative that can be entered", this::awaitPrizes)));
    }

    private static List<String> signIn(SuiteClient client, String role) {
        client.as(role).signIn();
        return List.of();
    }

    private List<String> submit(SuiteClient client) {
        var answer = client.as("participant").put(entry(), submission()).expect(200, 201);
        submitted = answer;
        return List.of(
                "“" + title + "”, reference " + answer.json().path("reference").asText());
    }

    private List<String> publish(SuiteClient client) {
        if (submitted == null) {
            throw new IllegalStateException("Nothing was submitted");
        }
        client.as("moderator")
                .post(entry() + "/decisions", Map.of("decision", "PUBLISH"), "If-Match", submitted.required("ETag"))
                .expect(200);
        published = System.nanoTime();
        return List.of();
    }

    private List<String> awaitPrizes(SuiteClient client) {
        while (!isListed(client)) {
            if (System.nanoTime() - published > LONGEST.toNanos()) {
                throw new ComponentFailed("After " + LONGEST.toSeconds() + " s the Prizes do not list it yet.");
            }
            ServerProcess.pause(Duration.ofMillis(5));
        }
        var milliseconds = (System.nanoTime() - published) / 1_000_000;
        return List.of(
                milliseconds + " ms after it was published",
                "Look at it:  " + address + "en/stocktaking/entries/" + id,
                "The register:  " + address + "en/stocktaking",
                "The Prizes:  " + address + "en/awards");
    }

    private boolean isListed(SuiteClient client) {
        var list = client.read("api/awards/v1/initiatives").expect(200).json().path("items");
        for (var initiative : list) {
            if (initiative.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private String entry() {
        return "api/stocktaking/v1/entries/" + id;
    }

    private Map<String, Object> submission() {
        return Map.ofEntries(
                Map.entry("language", "en"),
                Map.entry("title", title),
                Map.entry(
                        "description", "Invented by ./wsis demo, to show how an initiative travels through the suite."),
                Map.entry("activityType", "PROJECT"),
                Map.entry(
                        "organization",
                        Map.of(
                                "name",
                                "First Journey Club (invented)",
                                "country",
                                "CH",
                                "stakeholderType",
                                "CIVIL_SOCIETY")),
                Map.entry("actionLines", List.of("C3", "C11")),
                Map.entry("sdgs", List.of(9, 17)),
                Map.entry("coverage", "INTERNATIONAL"),
                Map.entry("status", "ONGOING"),
                Map.entry("startDate", LocalDate.now(ZoneId.systemDefault()).toString()),
                Map.entry("consentToPublish", true),
                Map.entry("sample", true));
    }
}
