package org.wsis.pages.errors;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {@ResourceArg(name = "kafka", value = "false"), @ResourceArg(name = "postgresql", value = "false")})
class ErrorPagesTest {

    @Test
    void what_breaks_says_that_nothing_is_lost_what_to_do_and_its_number_and_nothing_of_ours() {
        var answer = given().get("/en/stocktaking/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
                .contains("<title>This page cannot be shown – World Summit on the Information Society</title>")
                .contains(
                        "What you sent has not been lost",
                        "What you can do",
                        "<a href=\"/en/stocktaking\">Go to Stocktaking</a>")
                .containsPattern("Number of this error</dt><dd><samp class=\"ltr\">[0-9a-f]{32}</samp>")
                .contains("Geneva time</time>")
                .doesNotContain("secret of ours", "IllegalState", "org.wsis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | الصفحة غير موجودة",
                "zh | 未找到该页面",
                "en | Page not found",
                "fr | Page introuvable",
                "ru | Страница не найдена",
                "es | Página no encontrada"
            })
    void a_page_that_is_not_there_says_so_in_the_language_of_the_address(String language, String title) {
        var answer = given().get("/" + language + "/forum/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString())
                .contains("<h1>" + title + "</h1>", "<a href=\"/" + language + "/forum\" aria-current=\"true\">");
    }

    @Test
    void an_address_without_a_language_is_answered_in_the_readers_own() {
        var answer = given().header("Accept-Language", "fr-CH, en;q=0.5").get("/nothing");

        assertThat(answer.asString())
                .contains("<html lang=\"fr\"", "<h1>Page introuvable</h1>", "<a href=\"/ru/\" lang=\"ru\"");
    }

    @Test
    void a_person_with_the_wrong_role_reads_that_it_is_meant_for_others() {
        var answer = given().auth().oauth2(Tokens.signed().build()).get("/en/stocktaking/officers");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<h1>You do not have access to this page</h1>", "Sign out</button>");
    }

    @Test
    void who_is_not_signed_in_is_sent_there_and_back() {
        var answer = given().redirects().follow(false).get("/fr/stocktaking/officers?a=b");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/fr/sign-in?to=%2Ffr%2Fstocktaking%2Fofficers%3Fa%3Db");
    }

    @Test
    void a_form_sent_after_the_session_ended_is_not_lost() {
        var answer =
                given().redirects().follow(false).formParam("why", "long text").post("/en/stocktaking/officers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString())
                .contains("<h1>You are no longer signed in</h1>", "Keep this page open", "target=\"_blank\"")
                .contains("Come back to this page and reload it.");
    }

    @Test
    void a_refusal_of_a_service_is_shown_under_its_own_title() {
        var answer = given().get("/fr/stocktaking/conflict");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString())
                .contains("<h1>Un exemple refusé</h1>", "Rien n’a été modifié.")
                .doesNotContain("only for developers");
    }

    @Test
    void a_method_nobody_expects_is_a_page_too() {
        assertThat(given().delete("/en/stocktaking/words").asString())
                .contains("<h1>This request could not be understood</h1>");
    }

    @Test
    void programs_get_their_problem_document() {
        assertThat(given().get("/api/nothing").contentType()).startsWith("application/problem+json");
    }
}
