package org.wsis.forum.editions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.forum.editions.Announcement.Period;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.Language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionPagesTest {

    @Inject
    Announcing announcing;

    @BeforeEach
    void without_editions() {
        SomeEdition.none();
    }

    @Test
    void before_anything_is_announced_the_page_says_so() {
        assertThat(page("/en/forum"))
                .contains("<h1>WSIS Forum</h1>", "No edition of the Forum has been announced yet.")
                .contains("href=\"/api/forum/v1/editions\"");
        assertThat(page("/ar/forum")).contains("lang=\"ar\" dir=\"rtl\"", "لم يُعلن بعد عن أي دورة من دورات المنتدى.");
    }

    @Test
    void the_current_edition_is_shown_with_its_deadlines_in_geneva_time() {
        announce(
                2031,
                SomeEdition.named(
                        "Forum 2031",
                        SomeEdition.open(WindowName.PRIZE_VOTE, "2031-03-01T08:00:00Z", "2031-04-14T21:00:00Z"),
                        SomeEdition.open(WindowName.PRIZE_SUBMISSION, "2030-10-01T08:00:00Z", "2031-02-10T22:00:00Z")));

        assertThat(page("/en/forum"))
                .contains("<bdi>Forum 2031</bdi>", "6 July 2031 – 10 July 2031", "<bdi>Geneva</bdi>")
                .contains("<time datetime=\"2031-04-14T23:00:00+02:00\">14 April 2031, 23:00 Geneva time</time>")
                .contains("10 February 2031, 23:00 Geneva time")
                .contains("Nothing is open at the moment. Next:", "Opens on 1 October 2030, 10:00 Geneva time");
        assertThat(page("/ar/forum"))
                .contains(
                        "lang=\"ar\" dir=\"rtl\"",
                        "التصويت العام على الجوائز",
                        "14 أبريل 2031، الساعة 23:00 بتوقيت جنيف")
                .contains("<bdi lang=\"en\" dir=\"ltr\">Forum 2031</bdi>", "بالإنكليزية");
    }

    @Test
    void what_is_open_is_told_with_its_end() {
        var today = Instant.now();
        announce(
                2031,
                SomeEdition.named(
                        "Forum 2031",
                        new Period("PRIZE_VOTE", today.minus(1, ChronoUnit.DAYS), today.plus(1, ChronoUnit.DAYS)),
                        new Period(
                                "PRIZE_SUBMISSION", today.minus(9, ChronoUnit.DAYS), today.minus(2, ChronoUnit.DAYS)),
                        new Period(
                                "FORUM_REGISTRATION", today.plus(2, ChronoUnit.DAYS), today.plus(9, ChronoUnit.DAYS))));

        assertThat(page("/en/forum"))
                .contains("<strong>Public vote for the Prizes</strong><br>Open until ")
                .contains("<span class=\"tag open\">Open</span>", "<span class=\"tag\">Closed</span>", "Not yet open")
                .doesNotContain("Nothing is open");
    }

    @Test
    void other_editions_stand_below_and_have_a_page_each() {
        announce(2031, SomeEdition.named("Forum 2031"));
        announce(
                2032,
                new Announcement(
                        Map.of("en", "Forum 2032", "ar", "منتدى 2032"),
                        java.time.LocalDate.of(2032, 7, 5),
                        java.time.LocalDate.of(2032, 7, 5),
                        "Geneva",
                        List.of(),
                        true));

        assertThat(page("/ar/forum"))
                .contains("href=\"/ar/forum/editions/2032\"", "<bdi>منتدى 2032</bdi>", "مثال توضيحي")
                .doesNotContain("href=\"/ar/forum/editions/2031\"");
        assertThat(page("/ar/forum/editions/2032"))
                .contains("<bdi>منتدى 2032</bdi>", "<time datetime=\"2032-07-05\">5 يوليو 2032</time>")
                .contains("لم يُعلن بعد عن فترات هذه الدورة.");
    }

    @Test
    void what_officers_write_stays_text() {
        announce(
                2031,
                new Announcement(
                        Map.of("en", "<script>alert(1)</script>"),
                        java.time.LocalDate.of(2031, 7, 6),
                        java.time.LocalDate.of(2031, 7, 10),
                        "\"><img src=x>",
                        List.of(),
                        false));
        assertThat(page("/en/forum"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;")
                .doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_speaks_all_six_languages(Language language) {
        var today = Instant.now();
        announce(
                2031,
                SomeEdition.named(
                        "Forum",
                        java.util.Arrays.stream(WindowName.values())
                                .map(name -> new Period(name.name(), today, today.plus(1, ChronoUnit.DAYS)))
                                .toArray(Period[]::new)));
        announce(2032, SomeEdition.named("Next forum"));

        assertThat(page("/" + language.code() + "/forum"))
                .contains("<html lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\"")
                .doesNotContain("forum:", "window_");
    }

    @Test
    void the_page_of_an_edition_that_is_not_there_is_a_page_too() {
        given().accept("text/html")
                .get("/en/forum/editions/2099")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(org.hamcrest.Matchers.containsString("<main"));
        given().get("/xx/forum").then().statusCode(404);
    }

    private void announce(int year, Announcement said) {
        announcing.write(year, said, UUID.randomUUID(), null, null);
    }

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }
}
