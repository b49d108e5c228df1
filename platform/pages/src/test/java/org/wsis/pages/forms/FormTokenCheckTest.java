package org.wsis.pages.forms;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {@ResourceArg(name = "kafka", value = "false"), @ResourceArg(name = "postgresql", value = "false")})
class FormTokenCheckTest {

    private static final String FORM = "/en/stocktaking/words";

    private final String accessToken = Tokens.signed().build();

    @Test
    void a_form_from_our_page_is_taken() {
        var answer = signedIn()
                .formParam("form-token", tokenIn(page()))
                .formParam("why", "rural <b> schools")
                .post(FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("<p id=\"said\">rural &lt;b&gt; schools</p>");
    }

    @Test
    void a_form_without_its_token_is_refused_and_keeps_what_was_typed() {
        var answer = signedIn()
                .formParam("why", "rural \"schools\"")
                .formParam("why", "</textarea>two")
                .post(FORM);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString())
                .contains("<h1>Please send this form again</h1>", "The 2 answers you gave are kept on this page.")
                .contains(
                        "<textarea hidden name=\"why\">\nrural &quot;schools&quot;</textarea>", "&lt;/textarea&gt;two")
                .doesNotContain("id=\"said\"");
    }

    @Test
    void sending_it_again_from_there_is_taken() {
        var refused = signedIn()
                .formParam("form-token", "old")
                .formParam("why", "rural schools")
                .post(FORM)
                .asString();

        var answer = signedIn()
                .formParam("form-token", tokenIn(refused.substring(refused.indexOf("<main"))))
                .formParam("why", "rural schools")
                .post(FORM);

        assertThat(answer.asString()).contains("<p id=\"said\">rural schools</p>");
        assertThat(refused)
                .contains("action=\"/en/stocktaking/words\"")
                .doesNotContain("<textarea hidden name=\"form-token\"");
    }

    @Test
    void the_token_of_another_session_is_refused() {
        var anothers = given().auth().oauth2(Tokens.signed().build()).get(FORM).asString();

        assertThat(signedIn()
                        .formParam("form-token", tokenIn(anothers))
                        .post(FORM)
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().formParam("form-token", tokenIn(page())).post(FORM).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_another_site_typed_is_not_offered_for_sending() {
        assertThat(signedIn()
                        .header("Sec-Fetch-Site", "cross-site")
                        .formParam("why", "give it all")
                        .post(FORM)
                        .asString())
                .contains("<h1>Please send this form again</h1>")
                .doesNotContain("give it all", "<textarea");
        assertThat(signedIn()
                        .header("Origin", "https://elsewhere.example")
                        .formParam("why", "give it all")
                        .post(FORM)
                        .asString())
                .doesNotContain("give it all");
    }

    @Test
    void a_file_is_said_to_be_lost_before_somebody_wonders() {
        var answer = signedIn()
                .multiPart("why", "text")
                .multiPart("letter", "letter.pdf", new byte[] {1})
                .post("/en/stocktaking/upload");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("Files have to be chosen again");
    }

    @Test
    void a_page_shown_to_an_account_is_not_kept_and_offers_to_sign_out() {
        var answer = signedIn().get(FORM);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString())
                .contains("<form method=\"post\" action=\"/en/sign-out\"><input type=\"hidden\" name=\"form-token\"")
                .doesNotContain("/sign-in");
    }

    @Test
    void the_api_needs_no_form_token() {
        assertThat(signedIn()
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/stocktaking/v1/samples")
                        .statusCode())
                .isEqualTo(200);
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(accessToken);
    }

    private String page() {
        return signedIn().get(FORM).asString();
    }

    private static String tokenIn(String page) {
        var start = page.indexOf("name=\"form-token\" value=\"") + 25;
        assertThat(start).isGreaterThan(25);
        return page.substring(start, page.indexOf('"', start));
    }
}
