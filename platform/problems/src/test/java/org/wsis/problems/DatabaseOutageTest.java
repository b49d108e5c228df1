package org.wsis.problems;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class DatabaseOutageTest {

    private static final String NOTHING = "/api/things/" + UUID.randomUUID();

    @Test
    void while_the_database_is_away_people_are_told_to_come_back() {
        var logged = new Logged();
        given().get(NOTHING).then().statusCode(404);
        PostgresAndKafka.postgresql().kill();
        try {
            logged.begin();
            given().get(NOTHING)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("5"))
                    .body("type", is("/problems#UNAVAILABLE"));
            logged.end();
        } finally {
            PostgresAndKafka.postgresql().start();
        }
        assertThat(logged.errors()).isNotEmpty().allMatch(line -> line.getThrown() == null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(NOTHING).then().statusCode(404));
    }
}
