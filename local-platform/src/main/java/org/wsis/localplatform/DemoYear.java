package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.wsis.localplatform.Story.Step;
import org.wsis.localplatform.SuiteClient.Answer;

/// A year of the suite as sample data, so that a newcomer sees a living site.
///
/// Everything in it is entered through the public API by the demo accounts, and marked as sample. Organizations
/// and what they do are invented; nothing is said of a real one. It lies in `demo-year.json`, with fixed ids:
/// whoever loads it again finds what is there and goes on.
final class DemoYear {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final JsonNode data;
    private final Year now;
    private final Map<String, Answer> submitted = new HashMap<>();

    private DemoYear(JsonNode data, Year now) {
        this.data = data;
        this.now = now;
    }

    /// What happens in the year, in its order.
    static Story story() {
        return new DemoYear(read(), Year.now(GENEVA)).told();
    }

    private Story told() {
        return new Story(
                "Loading the demo year",
                List.of(
                        new Step("A programme officer announces this and the next Forum", this::announce),
                        new Step("A participant submits initiatives in six languages", this::submit),
                        new Step("A moderator decides about most of them", this::decide)));
    }

    /// An edition that is there already keeps what was said of it.
    private List<String> announce(SuiteClient client) {
        var officer = client.as("programme-officer");
        for (var shift : data.at("/editions/yearsFromNow")) {
            var year = now.plusYears(shift.asInt());
            officer.put("api/forum/v1/editions/" + year, edition(year), "If-None-Match", "*")
                    .expect(200, 201, 412);
        }
        return List.of();
    }

    /// The course of an edition is the same each year; only its dates move.
    private JsonNode edition(Year year) {
        var text = data.at("/editions/announcement")
                .toString()
                .replace("{year}", year.toString())
                .replace("{before}", year.minusYears(1).toString());
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The demo year is not JSON any more", e);
        }
    }

    /// An entry that somebody has changed since is left as it is now.
    private List<String> submit(SuiteClient client) {
        var participant = client.as("participant");
        for (var initiative : data.path("initiatives")) {
            var id = initiative.path("id").asText();
            var answer = participant
                    .put("api/stocktaking/v1/entries/" + id, initiative.path("submission"))
                    .expect(200, 201, 428);
            if (answer.status() != 428) {
                submitted.put(id, answer);
            }
        }
        return List.of(submitted.size() + " initiatives");
    }

    private List<String> decide(SuiteClient client) {
        var decided = new HashMap<String, Integer>();
        for (var initiative : data.path("initiatives")) {
            var entry = submitted.get(initiative.path("id").asText());
            if (entry == null || !initiative.has("decision") || !isUndecided(entry)) {
                continue;
            }
            decide(client, initiative, entry);
            decided.merge(initiative.path("decision").asText(), 1, Integer::sum);
        }
        var told = new ArrayList<String>();
        told.add("%d published, %d returned, %d rejected; the others wait in the queue"
                .formatted(
                        decided.getOrDefault("PUBLISH", 0),
                        decided.getOrDefault("RETURN", 0),
                        decided.getOrDefault("REJECT", 0)));
        return told;
    }

    private static boolean isUndecided(Answer entry) {
        return entry.json().path("state").asText().equals("SUBMITTED");
    }

    private static void decide(SuiteClient client, JsonNode initiative, Answer entry) {
        var decision = new HashMap<String, String>();
        decision.put("decision", initiative.path("decision").asText());
        if (initiative.has("reason")) {
            decision.put("reason", initiative.path("reason").asText());
        }
        client.as("moderator")
                .post(
                        "api/stocktaking/v1/entries/" + initiative.path("id").asText() + "/decisions",
                        decision,
                        "If-Match",
                        entry.required("ETag"))
                .expect(200);
    }

    private static JsonNode read() {
        try (var in = DemoYear.class.getResourceAsStream("demo-year.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "demo-year.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
