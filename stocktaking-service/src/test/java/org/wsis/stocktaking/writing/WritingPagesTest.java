package org.wsis.stocktaking.writing;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.stocktaking.Reader;
import org.wsis.stocktaking.Reader.Page;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;

/// Writing an entry page by page, as people do it.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class WritingPagesTest {

    private final Reader ada = Reader.participant();

    @Test
    void an_initiative_is_written_step_by_step_checked_and_sent() {
        var title = "Radio <script>alert(1)</script> " + UUID.randomUUID();

        var texts = throughWhatItIs(begin("en"));
        var serves = texts.form("/write/texts")
                .with("title", title)
                .with("description", "What it does.\r\n\r\nFor whom.")
                .press("continue")
                .follow();
        var linkages = serves.form("/write/serves")
                .with("actionLines", "C3", "C7-EGOV")
                .with("sdgs", "4", "9")
                .press("continue")
                .follow();
        var reach = linkages.form("/write/linkages")
                .with("linkage-0-line", "C3")
                .with("linkage-0-goal", "sdg-4")
                .with("linkage-0-rationale", "Every school listens.")
                .press("continue")
                .follow();
        var partners = reach.form("/write/reach")
                .with("coverage", "NATIONAL")
                .withDate("startDate", "1", "3", "2024")
                .press("continue")
                .follow();
        var check = partners.form("/write/partners")
                .with("partner-0-name", "Sample University")
                .with("partner-0-country", "ML")
                .with("beneficiaries", "YOUTH", "WOMEN")
                .press("continue")
                .follow();

        check.shows(
                        "Check your answers",
                        "Radio &lt;script&gt;alert(1)&lt;/script&gt;",
                        "Every school listens.",
                        "Sample University (Mali)",
                        "1 March 2024")
                .hides("<script>alert");
        check.form("/write/check").with("consent", "yes").press().follow().shows("Your initiative has arrived");
        asAda().get(API + "/my-entries")
                .then()
                .body("items.size()", is(1))
                .body("items[0].state", is("SUBMITTED"))
                .body("items[0].title", is(title))
                .body("items[0].description", is("What it does.\n\nFor whom."))
                .body("items[0].linkages[0].rationale", is("Every school listens."))
                .body("items[0].partners.name", contains("Sample University"))
                .body("items[0].beneficiaries", contains("YOUTH", "WOMEN"));
    }

    @Test
    void sending_twice_sends_once_and_beginning_twice_begins_once() {
        var start = ada.open("/en/stocktaking/submit");
        var form = start.form(start.text().replaceAll("(?s).*(/submit/[0-9a-f-]+).*", "$1"));
        form.press().isAnswered(303);
        form.press().isAnswered(303);
        var id = onlyEntry();
        complete(id);
        var check = ada.open("/en/stocktaking/entries/{id}/write/check", id)
                .form("/write/check")
                .with("consent", "yes");
        check.press().isAnswered(303);
        check.press().isAnswered(303);
        form.press().isAnswered(303);

        asAda().get(API + "/my-entries").then().body("items.size()", is(1)).body("items[0].state", is("SUBMITTED"));
    }

    @Test
    void what_was_written_is_there_again_when_the_writer_returns() {
        var id = begin("fr");
        ada.open("/fr/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("description", "Ce qui reste.")
                .press("later")
                .follow()
                .shows("Enregistré");

        ada.open("/fr/stocktaking/my-initiatives").shows("Ce qui vous attend", "Sans titre");
        ada.open("/fr/stocktaking/entries/{id}/write/texts", id).shows("Ce qui reste.", "Actuellement 3 mots");
    }

    @Test
    void what_is_missing_is_said_at_the_field_in_the_language_of_the_page_and_the_rest_is_kept() {
        var id = begin("fr");
        ada.open("/fr/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("description", "Ce qui reste.")
                .press("continue")
                .isAnswered(422)
                .shows("role=\"alert\"", "<a href=\"#title\">Saisissez le titre de l’initiative</a>", "Ce qui reste.");
        asAda().get(API + "/entries/{id}", id).then().body("description", is("Ce qui reste."));
    }

    @Test
    void a_broken_limit_is_said_and_nothing_typed_is_lost() {
        var id = begin("en");
        var long300 = "x".repeat(201);
        ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("title", long300)
                .with("description", "Typed with care.")
                .press("later")
                .isAnswered(422)
                .shows("The title must be 200 characters or fewer", long300, "Typed with care.");
        asAda().get(API + "/entries/{id}", id).then().body("description", nullValue());
    }

    @Test
    void a_date_that_is_none_is_said_and_stays_as_it_was_typed() {
        var id = begin("en");
        ada.open("/en/stocktaking/entries/{id}/write/reach", id)
                .form("/write/reach")
                .with("coverage", "LOCAL")
                .withDate("startDate", "31", "2", "2024")
                .press("later")
                .isAnswered(422)
                .shows("<a href=\"#startDate\">Enter a real date", "value=\"31\"", "value=\"LOCAL\" checked");
    }

    @Test
    void words_and_characters_are_counted_as_people_count() {
        var id = begin("en");
        ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("description", "One two\r\nthree 🦓")
                .press("count")
                .isAnswered(200)
                .shows("Now 3 words, 15 of 6");
    }

    @ParameterizedTest
    @CsvSource({"6000, 303", "6001, 422"})
    void a_description_has_six_thousand_characters_even_if_each_is_an_emoji(int characters, int status) {
        var id = begin("en");
        ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("title", "Zebras")
                .with("description", "🦓".repeat(characters))
                .press("later")
                .isAnswered(status);
    }

    @Test
    void what_no_browser_sends_is_refused_and_hurts_nobody() {
        var id = begin("en");
        ada.open("/en/stocktaking/entries/{id}/write/who", id)
                .form("/write/who")
                .with("organizationName", "a\0b \u202Eevil")
                .with("country", "QQ")
                .with("stakeholderType", "KING")
                .press("later")
                .isAnswered(422)
                .shows("Choose from the list");
        ada.open("/en/stocktaking/entries/{id}/write/linkages", id)
                .form("/write/linkages")
                .with("rows", "1")
                .with("linkage-0-line", "C99")
                .with("linkage-0-goal", "sdg-99")
                .press("later")
                .isAnswered(422)
                .shows("<a href=\"#linkage-0-line\">Choose from the list");
        ada.open("/en/stocktaking/entries/{id}/write/linkages", id)
                .form("/write/linkages")
                .with("rows", "999999999")
                .press("later")
                .isAnswered(303);
        ada.open("/en/stocktaking/entries/{id}/write/serves", id)
                .form("/write/serves")
                .with("sdgs", "eighteen")
                .press("later")
                .isAnswered(422);
        ada.open("/en/stocktaking/entries/{id}/write/nothing", id).isAnswered(404);
        ada.open("/en/stocktaking/entries/{id}/write/texts/xx", id).isAnswered(404);
    }

    @Test
    void a_text_in_a_further_language_is_added_and_removed() {
        var id = begin("en");
        complete(id);
        ada.open("/en/stocktaking/entries/{id}/write/texts/translation?language=ar", id)
                .follow()
                .shows("lang=\"ar\" dir=\"rtl\"")
                .form("/write/texts/ar")
                .with("title", "إذاعة القرية")
                .with("description", "ما الذي تفعله.")
                .press("continue")
                .follow()
                .shows("عربي");
        asAda().get(API + "/entries/{id}", id)
                .then()
                .body("translations.language", contains("ar"))
                .body("translations.title", contains("إذاعة القرية"));

        ada.open("/en/stocktaking/entries/{id}/write/texts/ar", id)
                .form("/write/texts/ar")
                .press("remove")
                .isAnswered(303);
        asAda().get(API + "/entries/{id}", id).then().body("translations.size()", is(0));
    }

    @Test
    void a_further_text_without_a_title_is_named_before_sending() {
        var id = begin("en");
        complete(id);
        ada.open("/en/stocktaking/entries/{id}/write/texts/fr", id)
                .form("/write/texts/fr")
                .with("description", "Sans titre.")
                .press("continue")
                .isAnswered(422)
                .shows("<a href=\"#title\">Enter the title");
        ada.open("/en/stocktaking/entries/{id}/write/check", id)
                .form("/write/check")
                .with("consent", "yes")
                .press()
                .isAnswered(422)
                .shows("<a href=\"#translations\">");
    }

    @Test
    void an_incomplete_entry_is_not_sent_and_every_gap_leads_to_its_field() {
        var id = begin("en");
        ada.open("/en/stocktaking/entries/{id}/write/check", id)
                .form("/write/check")
                .press()
                .isAnswered(422)
                .shows(
                        "<a href=\"#organizationName\">",
                        "<a href=\"#consent\">",
                        "id=\"organizationName\"",
                        "/write/who#organizationName");
        asAda().get(API + "/entries/{id}", id).then().body("state", is("DRAFT"));
    }

    @Test
    void of_two_who_write_the_same_page_the_second_sees_both_and_decides() {
        var id = begin("en");
        var mine = ada.open("/en/stocktaking/entries/{id}/write/what", id).form("/write/what");
        var other = ada.open("/en/stocktaking/entries/{id}/write/what", id).form("/write/what");
        other.with("activityType", "TOOLKIT")
                .with("website", "https://other.example")
                .press("later");

        var both = mine.with("activityType", "PROJECT")
                .with("website", "https://mine.example")
                .press("later")
                .isAnswered(412)
                .shows("Somebody else changed this", "Toolkit", "https://other.example", "https://mine.example");
        asAda().get(API + "/entries/{id}", id).then().body("website", is("https://other.example"));

        both.form("/write/what").press("later").isAnswered(303);
        asAda().get(API + "/entries/{id}", id)
                .then()
                .body("website", is("https://mine.example"))
                .body("activityType", is("PROJECT"));
    }

    @Test
    void two_who_write_different_pages_at_once_lose_nothing() throws Exception {
        var id = begin("en");
        var forms = List.of(
                ada.open("/en/stocktaking/entries/{id}/write/what", id)
                        .form("/write/what")
                        .with("status", "ONGOING"),
                ada.open("/en/stocktaking/entries/{id}/write/reach", id)
                        .form("/write/reach")
                        .with("coverage", "LOCAL"),
                ada.open("/en/stocktaking/entries/{id}/write/serves", id)
                        .form("/write/serves")
                        .with("sdgs", "4"),
                ada.open("/en/stocktaking/entries/{id}/write/who", id)
                        .form("/write/who")
                        .with("country", "ML"));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(forms.stream()
                    .map(form -> (java.util.concurrent.Callable<Integer>)
                            () -> form.press("later").status())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        asAda().get(API + "/entries/{id}", id)
                .then()
                .body("status", is("ONGOING"))
                .body("coverage", is("LOCAL"))
                .body("sdgs", contains(4))
                .body("organization.country", is("ML"));
    }

    @Test
    void what_changed_after_the_check_was_opened_is_not_sent_unseen() {
        var id = begin("en");
        complete(id);
        var check = ada.open("/en/stocktaking/entries/{id}/write/check", id)
                .form("/write/check")
                .with("consent", "yes");
        ada.open("/en/stocktaking/entries/{id}/write/what", id)
                .form("/write/what")
                .with("activityType", "TOOLKIT")
                .press("later");

        check.press().isAnswered(412).shows("has changed since you opened this page", "Toolkit");
        asAda().get(API + "/entries/{id}", id).then().body("state", is("DRAFT"));
    }

    @Test
    void likely_duplicates_of_any_year_are_shown_and_stop_nobody_but_the_exact_twin_is_not_sent() {
        var title = SomeEntry.uniqueTitle();
        SomeEntry.participant(ada.id())
                .body(SomeEntry.json(title))
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(200);
        var first = UUID.fromString(asAda().get(API + "/my-entries").jsonPath().getString("items[0].id"));
        SomeEntry.decide(first, "PUBLISH", "");

        var id = begin("en");
        complete(id, title.replace("Village Reading", "Village  Readng"));
        ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .shows("initiatives that look like yours", first.toString())
                .form("/write/texts")
                .press("continue")
                .follow()
                .shows("None of these is mine", first.toString());
        var twin = begin("en");
        complete(twin, title.toUpperCase(java.util.Locale.ROOT));
        ada.open("/en/stocktaking/entries/{id}/write/check", twin)
                .form("/write/check")
                .with("consent", "yes")
                .press()
                .isAnswered(422)
                .shows("<a href=\"#title\">The organization has already sent");
        ada.open("/en/stocktaking/entries/{id}/write/check", id)
                .form("/write/check")
                .with("consent", "yes")
                .press()
                .isAnswered(303);
    }

    @Test
    void the_remarks_of_the_reviewer_stand_at_the_field_and_are_answered_there() {
        var id = SomeEntry.submitted(ada.id());
        var remark = UUID.randomUUID();
        SomeEntry.moderator()
                .body("{\"field\": \"/description\", \"words\": \"Name the <b>libraries</b>.\"}")
                .put(API + "/entries/{id}/remarks/{remark}", id, remark)
                .then()
                .statusCode(200);
        SomeEntry.decide(id, "RETURN", "Say more.");

        ada.open("/en/stocktaking/my-initiatives").shows("Answer the remarks");
        var texts = ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .shows("Name the &lt;b&gt;libraries&lt;/b&gt;.");
        var form = texts.form("/write/texts").with("answer-" + remark, "All forty are listed now.");
        form.press("later").isAnswered(303);
        form.press("later").isAnswered(303);

        ada.open("/en/stocktaking/entries/{id}/write", id).shows("All forty are listed now.");
        SomeEntry.moderator()
                .get(API + "/entries/{id}/remarks", id)
                .then()
                .body("items.words", contains("Name the <b>libraries</b>.", "All forty are listed now."))
                .body("items.byOfficer", contains(true, false))
                .body("items[1].answerTo", is(remark.toString()));
    }

    @Test
    void a_change_of_a_published_entry_is_written_discarded_and_never_public_before_its_review() {
        var id = SomeEntry.published(ada.id());
        String before = given().get(API + "/entries/{id}", id).jsonPath().getString("title");
        ada.open("/en/stocktaking/entries/{id}/write", id).shows("It is published.");
        ada.open("/en/stocktaking/entries/{id}/write/texts", id)
                .form("/write/texts")
                .with("title", "Another title")
                .press("later")
                .follow()
                .shows("A change is being written");
        given().get(API + "/entries/{id}", id).then().body("title", is(before));

        ada.open("/en/stocktaking/entries/{id}/write/discard", id)
                .shows("A published version stays as it is")
                .form("/write/discard")
                .press()
                .follow()
                .shows("has been discarded");
        asAda().get(API + "/entries/{id}", id).then().body("title", is(before)).body("revision", nullValue());
    }

    @Test
    void the_owner_withdraws_after_being_asked_once() {
        var id = SomeEntry.published(ada.id());
        ada.open("/en/stocktaking/entries/{id}/withdrawal", id)
                .shows("cannot be brought back")
                .form("/withdrawal")
                .press()
                .follow()
                .shows("The initiative was withdrawn");
        given().get(API + "/entries/{id}", id).then().statusCode(410);
    }

    @Test
    void nobody_writes_the_entry_of_somebody_else() {
        var id = begin("en");
        var grace = Reader.participant();
        grace.open("/en/stocktaking/entries/{id}/write", id).isAnswered(404);
        grace.open("/en/stocktaking/entries/{id}/write/who", id).isAnswered(404);
        Reader.moderator().open("/en/stocktaking/entries/{id}/write/who", id).isAnswered(404);
        var form = ada.open("/en/stocktaking/entries/{id}/write/who", id).form("/write/who");
        new Reader.Form(grace, form.action(), form.fields())
                .with("form-token", token(grace))
                .with("organizationName", "Taken over")
                .press("later")
                .isAnswered(404);
        grace.open("/en/stocktaking/entries/{id}/withdrawal", id).isAnswered(404);
    }

    @Test
    void a_form_of_another_session_changes_nothing_and_what_was_typed_can_be_sent_again() {
        var id = begin("en");
        var form = ada.open("/en/stocktaking/entries/{id}/write/texts", id).form("/write/texts");
        var later = new Reader(ada.id(), UUID.randomUUID().toString(), ada.roles());
        new Reader.Form(later, form.action(), form.fields())
                .with("title", "Typed before the session ended")
                .press("later")
                .isAnswered(403)
                .shows("Typed before the session ended", "Send again");
        asAda().get(API + "/entries/{id}", id).then().body("title", nullValue());
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_comes_back() {
        var answer = Reader.anybody().open("/es/stocktaking/submit").isAnswered(303);
        assertThat(answer.location()).contains("/es/sign-in?to=%2Fes%2Fstocktaking%2Fsubmit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void every_page_speaks_six_languages(String language) {
        var id = begin(language);
        complete(id);
        for (var path : List.of(
                "submit",
                "my-initiatives",
                "entries/" + id + "/write",
                "entries/" + id + "/write/who",
                "entries/" + id + "/write/what",
                "entries/" + id + "/write/texts",
                "entries/" + id + "/write/texts/fr",
                "entries/" + id + "/write/serves",
                "entries/" + id + "/write/linkages",
                "entries/" + id + "/write/reach",
                "entries/" + id + "/write/partners",
                "entries/" + id + "/write/check",
                "entries/" + id + "/write/similar",
                "entries/" + id + "/write/discard",
                "entries/" + id + "/withdrawal")) {
            ada.open("/" + language + "/stocktaking/" + path)
                    .isAnswered(200)
                    .shows("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                    .hides("<script");
        }
    }

    private io.restassured.specification.RequestSpecification asAda() {
        return SomeEntry.participant(ada.id());
    }

    private UUID begin(String language) {
        var start = ada.open("/{lang}/stocktaking/submit", language);
        var action = start.text().replaceAll("(?s).*(/submit/[0-9a-f-]+).*", "$1");
        start.form(action).press().isAnswered(303);
        return UUID.fromString(action.substring("/submit/".length()));
    }

    private UUID onlyEntry() {
        return UUID.fromString(asAda().get(API + "/my-entries").jsonPath().getString("items[0].id"));
    }

    private Page throughWhatItIs(UUID id) {
        return ada.open("/en/stocktaking/entries/{id}/write/who", id)
                .form("/write/who")
                .with("organizationName", "Sample Radio " + ada.session())
                .with("country", "ML")
                .with("stakeholderType", "CIVIL_SOCIETY")
                .press("continue")
                .follow()
                .form("/write/what")
                .with("activityType", "PROJECT")
                .with("status", "ONGOING")
                .press("continue")
                .follow();
    }

    private void complete(UUID id) {
        complete(id, SomeEntry.uniqueTitle());
    }

    /// Everything but the consent, which is given when it is sent.
    private void complete(UUID id, String title) {
        var etag = asAda().get(API + "/entries/{id}", id).header("ETag");
        asAda().header("If-Match", etag)
                .body(SomeEntry.json(title).replace("\"consentToPublish\": true,", ""))
                .put(API + "/entries/{id}/draft", id)
                .then()
                .statusCode(200);
    }

    private static String token(Reader reader) {
        return reader.open("/en/stocktaking/submit").form("").value("form-token");
    }
}
