package org.wsis.mail;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ContactsTest {

    private final UUID person = UUID.randomUUID();

    @Test
    void who_acts_on_a_page_can_be_reached_in_its_language() {
        assertThat(onPage("ar", token("a@b.example").claim("locale", "fr")))
                .isEqualTo(Map.of("address", "a@b.example", "name", "Demo Participant", "language", "ar"));
    }

    @Test
    void who_acts_by_program_is_written_to_in_the_language_of_the_account_else_in_that_of_the_program() {
        assertThat(byProgram("es", token("a@b.example").claim("locale", "zh-CN")))
                .containsEntry("language", "zh");
        assertThat(byProgram("ru, en;q=0.5", token("a@b.example"))).containsEntry("language", "ru");
    }

    @Test
    void a_program_that_names_no_language_changes_none() {
        onPage("fr", token("a@b.example"));

        assertThat(byProgram(null, token("a@b.example"))).containsEntry("language", "fr");
    }

    @Test
    void a_new_address_replaces_the_old_one() {
        onPage("fr", token("a@b.example"));

        assertThat(onPage("fr", token("new@b.example"))).containsEntry("address", "new@b.example");
    }

    @Test
    void an_address_that_is_not_verified_is_not_taken() {
        assertThat(onPage("fr", token("a@b.example").claim("email_verified", false)))
                .containsEntry("address", "");
        onPage("fr", token("a@b.example"));
        assertThat(onPage("fr", token("thief@b.example").claim("email_verified", false)))
                .containsEntry("address", "a@b.example");
        assertThat(onPage("fr", Tokens.signed().subject(person))).containsEntry("address", "a@b.example");
    }

    private Tokens token(String address) {
        return Tokens.signed()
                .subject(person)
                .claim("email", address)
                .claim("email_verified", true)
                .claim("name", "Demo Participant");
    }

    private static Map<String, String> onPage(String language, Tokens token) {
        return known(RestAssured.given().auth().oauth2(token.build()).get("/" + language + "/stocktaking/act"));
    }

    private static Map<String, String> byProgram(@Nullable String languages, Tokens token) {
        var request = RestAssured.given().auth().oauth2(token.build());
        if (languages != null) {
            request = request.header("Accept-Language", languages);
        }
        return known(request.post("/api/stocktaking/v1/act"));
    }

    private static Map<String, String> known(Response response) {
        return response.then().statusCode(200).extract().as(new io.restassured.common.mapper.TypeRef<>() {});
    }
}
