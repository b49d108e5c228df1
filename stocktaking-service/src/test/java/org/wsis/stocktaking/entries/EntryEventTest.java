package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.wsis.contracts.Contract;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

/// The relay stands still here, so that what was written can be read in the outbox.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
@TestProfile(EntryEventTest.WithoutRelay.class)
class EntryEventTest {

    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            return java.util.Map.of("wsis.events.relay.enabled", "false");
        }
    }

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    @Test
    void the_golden_examples_are_what_the_events_write() throws Exception {
        for (var shape : EntryEvent.class.getPermittedSubclasses()) {
            var type = "org.wsis.stocktaking.entry." + shape.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ".v1";
            var contract = Contract.of(type);
            var event = (EntryEvent) json.readValue(contract.example(), shape);

            assertThat(event.type()).isEqualTo(type);
            assertThat(contract.saysTheSameAsExample(json.writeValueAsString(event)))
                    .isTrue();
        }
    }

    @Test
    void publishing_and_withdrawing_tell_what_the_register_shows_and_nothing_else_does() throws Exception {
        var owner = UUID.randomUUID();
        var id = SomeEntry.submitted(owner);
        assertThat(events(id)).isEmpty();

        SomeEntry.decide(id, "PUBLISH", "");
        var shown = participant(owner).get(API + "/entries/{id}", id).jsonPath();
        var published = events(id).getFirst();
        assertThat(Contract.of("org.wsis.stocktaking.entry.published.v1").breaches(published))
                .isEmpty();
        var told = json.readValue(published, new TypeReference<java.util.Map<String, Object>>() {});
        assertThat(told)
                .containsEntry("version", shown.getInt("version"))
                .containsEntry("title", shown.getString("title"))
                .containsEntry("reference", shown.getString("reference"));
        assertThat(Instant.parse(String.valueOf(told.get("at"))))
                .isEqualTo(Instant.parse(shown.getString("publishedAt")));

        participant(owner).post(API + "/entries/{id}/withdrawal", id).then().statusCode(204);
        participant(owner).post(API + "/entries/{id}/withdrawal", id).then().statusCode(204);
        assertThat(events(id)).hasSize(2);
        assertThat(Contract.of("org.wsis.stocktaking.entry.withdrawn.v1")
                        .breaches(events(id).getLast()))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private java.util.List<String> events(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> db.createNativeQuery(
                        "select convert_from(data, 'UTF8') from outbox_event where key = :id order by seq",
                        String.class)
                .setParameter("id", id.toString())
                .getResultList());
    }
}
