package org.wsis.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A service may run several times: on one database, each replica doing the work of the others.
@ExtendWith(WholeSuite.class)
class ReplicasTest {

    @Test
    void what_one_replica_was_told_another_publishes_and_the_prizes_hear_of_it_when_the_first_is_gone()
            throws Exception {
        var suite = WholeSuite.suite();
        var initiative = Initiative.called("Told to two replicas");
        try (var replica = suite.startReplica("stocktaking")) {
            var submitted = initiative.submit();
            assertThat(submitted.status()).as(submitted.body()).isIn(200, 201);
            suite.process("stocktaking").kill();

            var published = Api.answer(
                    HttpRequest.newBuilder(URI.create(replica.address() + "/" + initiative.path() + "/decisions"))
                            .header("Authorization", "Bearer " + Api.token("moderator"))
                            .header("Content-Type", "application/json")
                            .header("If-Match", submitted.header("ETag"))
                            .POST(BodyPublishers.ofString("{\"decision\": \"PUBLISH\"}")));

            assertThat(published.status()).as(published.body()).isEqualTo(200);
            await("the Prizes list it").atMost(Duration.ofSeconds(10)).until(initiative::isListedByPrizes);
        } finally {
            await("the one that was killed is back")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> suite.isWell("stocktaking"));
        }
    }
}
