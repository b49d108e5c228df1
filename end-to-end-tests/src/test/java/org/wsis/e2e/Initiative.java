package org.wsis.e2e;

import java.io.IOException;
import java.util.UUID;

import org.wsis.e2e.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/// An initiative as a program sends it.
///
/// @param id made by the client
/// @param title its title, which the tests look for
record Initiative(UUID id, String title) {

    static Initiative called(String title) {
        return new Initiative(UUID.randomUUID(), title);
    }

    /// Where it is.
    String path() {
        return "api/stocktaking/v1/entries/" + id;
    }

    /// What is sent.
    String json() {
        return """
                {"language": "en", "title": "%s", "description": "Invented by a test.", "activityType": "PROJECT",
                 "organization": {"name": "Invented Testers", "country": "CH", "stakeholderType": "CIVIL_SOCIETY"},
                 "actionLines": ["C3"], "sdgs": [9], "coverage": "LOCAL", "status": "ONGOING",
                 "startDate": "2024-02-29", "consentToPublish": true}
                """.formatted(title);
    }

    /// Submits it as the participant.
    Answer submit(String... headers) throws IOException, InterruptedException {
        return Api.as("participant", "PUT", path(), json(), headers);
    }

    /// Publishes the version of the answer as the moderator.
    Answer publish(Answer submitted, String... headers) throws IOException, InterruptedException {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "If-Match";
        all[1] = submitted.header("ETag");
        return Api.as("moderator", "POST", path() + "/decisions", "{\"decision\": \"PUBLISH\"}", all);
    }

    /// Submits and publishes it.
    void putIntoRegister() throws IOException, InterruptedException {
        var submitted = submit();
        assertThat(submitted.status()).as(submitted.body()).isIn(200, 201);
        var published = publish(submitted);
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    /// Whether the Prizes list it among the newest.
    boolean isListedByPrizes() throws IOException, InterruptedException {
        return Api.get("api/awards/v1/initiatives").body().contains(id.toString());
    }
}
