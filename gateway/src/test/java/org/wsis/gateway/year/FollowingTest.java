package org.wsis.gateway.year;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.Language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// With a real Kafka and the golden examples of the events.
@QuarkusTest
@WithTestResource(
        value = Upstreams.class,
        initArgs = {@ResourceArg(name = "kafka", value = "true")})
class FollowingTest {

    private static int version;

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_home_page_says_what_is_open_and_how_many_there_are(Language language) throws Exception {
        thisYearIsTold();
        send(
                "wsis.stocktaking.entries",
                "org.wsis.stocktaking.entry.published.v1",
                example("stocktaking.entry.published"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var home = Door.get("/" + language.code() + "/").body();
            assertThat(home)
                    .contains(
                            "class=\"tag open\"",
                            "aria-current=\"step\"",
                            "<ol class=\"steps\">",
                            "<dl class=\"stats\">")
                    .contains("<dd><a class=\"sum\" href=\"/" + language.code() + "/stocktaking\">1</a></dd>")
                    .doesNotContain("{", "NOT_FOUND");
        });
        assertThat(Door.get("/" + language.code() + "/help/awards").body()).contains("<ul class=\"rows\">");
    }

    @Test
    void the_broker_may_go_away_and_come_back() throws Exception {
        thisYearIsTold();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Door.get("/en/").body()).contains("Forum of this year"));

        PostgresAndKafka.kafka().kill();
        assertThat(Door.get("/en/").body()).contains("Forum of this year");
        PostgresAndKafka.kafka().start();
        send("wsis.forum.editions", "org.wsis.forum.edition.changed.v1", thisYear("Forum renamed"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Door.get("/en/").body()).contains("Forum renamed"));
    }

    @Test
    void an_event_that_cannot_be_read_stops_nothing() throws Exception {
        send("wsis.forum.editions", "org.wsis.forum.edition.changed.v1", "not JSON");
        send("wsis.forum.editions", "org.wsis.forum.edition.changed.v1", "{\"id\": 7}");
        send("wsis.forum.editions", "org.wsis.forum.edition.changed.v1", thisYear("Forum after a bad event"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Door.get("/en/").body()).contains("Forum after a bad event"));
    }

    private static void thisYearIsTold() throws Exception {
        send("wsis.forum.editions", "org.wsis.forum.edition.announced.v1", example("forum.edition.announced"));
        send("wsis.forum.editions", "org.wsis.forum.edition.changed.v1", thisYear("Forum of this year"));
    }

    private static String thisYear(String name) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var window = "{\"name\": \"%s\", \"opensAt\": \"%s\", \"closesAt\": \"%s\"}";
        var open = window.formatted("PRIZE_VOTE", now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)));
        var over = window.formatted("PRIZE_SUBMISSION", now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(5)));
        var ahead = window.formatted("FORUM_REGISTRATION", now.plus(Duration.ofDays(5)), now.plus(Duration.ofDays(9)));
        return """
                {"id": "01936d6e-7c00-7000-8000-000000009999", "year": 2099, "version": %d, "name": {"en": "%s"},
                 "startsOn": "%s", "endsOn": "%s", "venue": "Geneva", "windows": [%s, %s, %s], "sample": true,
                 "at": "%s"}
                """.formatted(++version, name, today.plusDays(20), today.plusDays(24), over, open, ahead, now);
    }

    private static String example(String event) throws Exception {
        var file = "/contracts/org.wsis." + event + ".v1.example.json";
        try (var in = requireNonNull(FollowingTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static void send(String topic, String type, String data) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", servers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(topic, type, data);
            event.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            producer.send(event).get();
        }
    }
}
