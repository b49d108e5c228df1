package org.wsis.e2e;

import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// From signing in to the list of the Prizes, by people at a browser that runs no script.
@ExtendWith(WholeSuite.class)
class FirstJourneyTest {

    private static final String NOT_SIGNED_IN = "a[href*='/sign-in?']";
    private static final String SEND = "main form button[type=submit]";
    private static final String CONTINUE = "main button[value=continue]";

    @ParameterizedTest
    @CsvSource({"en, ltr, 1280", "ar, rtl, 320"})
    void initiatives_from_a_page_and_from_the_api_reach_the_prizes_within_two_seconds(
            String language, String direction, int width) throws Exception {
        var steps = new Steps(language, width);
        try (var participant = WholeSuite.browser().visitor(width);
                var moderator = WholeSuite.browser().visitor(width)) {
            participant.open(language + "/stocktaking");
            assertThat(participant.find("html").getAttribute("dir")).isEqualTo(direction);
            steps.look(participant, "register");
            signIn(participant, "participant");
            hasNothingButOurCookies(participant);

            participant.press("main a[href$='/stocktaking/submit']");
            steps.look(participant, "form");
            var before = submittedByParticipant();
            participant.press(SEND);
            var begun = participant.page().url().replaceAll("/who$", "");
            emptyStepIsRefused(participant);
            steps.look(participant, "step-with-errors");
            incompleteEntryIsNotSent(participant, begun);
            steps.look(participant, "check-with-errors");
            assertThat(submittedByParticipant()).as("entries sent").isEqualTo(before);

            var title = "Journey of " + language + " " + UUID.randomUUID();
            write(participant, begun, title, steps);
            participant.press(SEND);
            assertThat(participant.page().url())
                    .contains("/stocktaking/entries/")
                    .contains("sent=true");
            assertThat(participant.find("h1").innerText()).isEqualTo(title);
            steps.look(participant, "sent");
            var fromPage = UUID.fromString(participant.page().url().replaceAll(".*/entries/|\\?.*", ""));

            var fromApi = Initiative.called("Program of " + language + " " + UUID.randomUUID());
            assertThat(fromApi.submit().status()).isIn(200, 201);

            moderator.open(language + "/stocktaking/review");
            moderator.signInAs("moderator");
            steps.look(moderator, "queue");
            publish(moderator, fromPage, steps);
            prizesListWithinTwoSeconds(fromPage, language, moderator, title);
            publish(moderator, fromApi.id(), steps);
            prizesListWithinTwoSeconds(fromApi.id(), language, moderator, fromApi.title());
            steps.look(moderator, "prizes");

            signOut(participant, language);
        }
    }

    /// The code flow with PKCE, seen from outside: the browser is sent to Keycloak with a challenge, and comes
    /// back.
    private static void signIn(Visitor person, String role) {
        person.press(NOT_SIGNED_IN);
        assertThat(person.page().url())
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("code_challenge=")
                .doesNotContain("token");
        person.signInAs(role);
        assertThat(person.page().url()).doesNotContain("code=").doesNotContain("state=");
    }

    private static void hasNothingButOurCookies(Visitor person) {
        assertThat(person.ourCookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isNotNull();
            assertThat(cookie.domain).isEqualTo("localhost");
            assertThat(cookie.value.split("\\.", -1).length)
                    .as("parts of " + cookie.name + ": three make a token")
                    .isNotEqualTo(3);
        });
        // Every token begins with {" in Base64.
        assertThat(person.page().content()).doesNotContain("eyJ");
        assertThat(person.context().storageState()).contains("\"origins\":[]");
    }

    private static void emptyStepIsRefused(Visitor person) {
        person.press(CONTINUE);
        everyErrorLeadsToItsField(person, 3);
        person.press(".errors a[href='#organizationName']");
        assertThat(person.find("#organizationName:focus").count())
                .as("the field has the focus")
                .isOne();
        assertThat(person.find("#organizationName").getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    private static void incompleteEntryIsNotSent(Visitor person, String begun) {
        person.page().navigate(begun + "/check");
        person.press(SEND);
        everyErrorLeadsToItsField(person, 10);
    }

    private static void everyErrorLeadsToItsField(Visitor person, int least) {
        var links = person.find(".errors a");
        assertThat(links.count()).isGreaterThanOrEqualTo(least);
        for (var link : links.all()) {
            var target = link.getAttribute("href");
            assertThat(person.find(target + ":is(input, select, textarea, [tabindex])")
                            .count())
                    .as("what takes the focus at " + target)
                    .isOne();
        }
    }

    /// Step by step, to the page that shows all answers.
    private static void write(Visitor person, String begun, String title, Steps steps) {
        person.page().navigate(begun + "/who");
        person.find("#organizationName").fill("Invented Testers");
        person.find("#country").selectOption("CH");
        person.choose("input[name=stakeholderType][value=CIVIL_SOCIETY]");
        onward(person, steps, "who");
        person.choose("input[name=activityType][value=PROJECT]");
        person.choose("input[name=status][value=ONGOING]");
        onward(person, steps, "what");
        person.find("#textLanguage").selectOption("en");
        person.find("#title").fill(title);
        person.find("#description").fill("Invented by a test, for nobody, with no result.");
        onward(person, steps, "texts");
        if (person.page().url().endsWith("/similar")) {
            person.page().navigate(begun + "/serves");
        }
        person.choose("input[name=actionLines][value=C3]");
        person.choose("input[name=sdgs][value='9']");
        onward(person, steps, "serves");
        person.find("#linkage-0-line").selectOption("C3");
        person.find("#linkage-0-goal").selectOption("sdg-9");
        person.find("#linkage-0-rationale").fill("It tests.");
        onward(person, steps, "linkages");
        person.choose("input[name=coverage][value=LOCAL]");
        for (var part : new String[][] {{"day", "29"}, {"month", "2"}, {"year", "2024"}}) {
            person.find("input[name=startDate-" + part[0] + "]").fill(part[1]);
        }
        onward(person, steps, "reach");
        person.find("#partner-0-name").fill("Invented University");
        onward(person, steps, "partners");
        person.choose("input[name=consent]");
        steps.look(person, "check");
    }

    private static void onward(Visitor person, Steps steps, String step) {
        steps.look(person, step);
        person.press(CONTINUE);
        assertThat(person.find(".errors").count()).as("errors of " + step).isZero();
    }

    private static void publish(Visitor moderator, UUID entry, Steps steps) {
        moderator.press("a[href$='/review/" + entry + "']");
        steps.look(moderator, "review");
        moderator.choose("input[name=decision][value=PUBLISH]");
        moderator.press(SEND);
        assertThat(moderator.page().url()).contains("decided=true");
        assertThat(moderator.find("a[href$='/review/" + entry + "']").count()).isZero();
    }

    private static void prizesListWithinTwoSeconds(UUID entry, String language, Visitor anybody, String title) {
        var published = System.nanoTime();
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Api.get("api/awards/v1/initiatives").body().contains(entry.toString()));
        System.out.printf(
                "Published, then listed by the Prizes after %d ms%n", (System.nanoTime() - published) / 1_000_000);
        var before = anybody.page().url();
        anybody.open(language + "/awards");
        assertThat(anybody.find("main").innerText()).contains(title);
        if (before.contains("/review")) {
            anybody.open(language + "/stocktaking/review");
        }
    }

    private static void signOut(Visitor person, String language) {
        person.open(language + "/stocktaking");
        person.press("form[action$='/sign-out'] button");
        assertThat(person.find(NOT_SIGNED_IN).first().isVisible()).isTrue();
        assertThat(person.ourCookies())
                .extracting((Cookie cookie) -> cookie.name)
                .noneMatch(name -> name.contains("session"));
        person.open(language + "/stocktaking/submit");
        assertThat(person.find("#password").isVisible())
                .as("Keycloak asks for the password again")
                .isTrue();
    }

    private static long submittedByParticipant() throws Exception {
        var items = Api.as("participant", "GET", "api/stocktaking/v1/my-entries?limit=200", "")
                .json()
                .path("items");
        return items.valueStream()
                .filter(entry -> !entry.path("state").asText().equals("DRAFT"))
                .count();
    }

    /// The pages on the way: each is kept as a picture and fits its window.
    private static final class Steps {

        private final String name;
        private int number;

        Steps(String language, int width) {
            this.name = "journey-" + language + "-" + width;
        }

        void look(Visitor visitor, String page) {
            number++;
            visitor.picture("%s-%02d-%s".formatted(name, number, page));
            assertThat(visitor.sidewaysOverflow())
                    .as("pixels beside the window on " + page)
                    .isZero();
        }
    }
}
