package org.wsis.trustfund.editions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionResourceTest {

    private static final String EDITIONS = "/api/trust-fund/v1/editions";

    @Inject
    DataSource db;

    @Test
    void the_editions_are_listed_from_the_newest_year_page_by_page() {
        var older = kept(2098);
        var newer = kept(2099);
        var next = given().get(EDITIONS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer.toString()))
                .body("items[0].name.keySet()", contains("en", "fr"))
                .body("items[0].startsOn", is("2099-07-06"))
                .header("Link", startsWith("<"))
                .extract()
                .<String>path("next");
        given().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(EDITIONS)
                .then()
                .body("items.id", contains(older.toString()));
    }

    @ParameterizedTest
    @CsvSource({"?cursor=abc, UNKNOWN_CURSOR", "?limit=0, LIMIT_OUT_OF_RANGE", "?limit=many, LIMIT_OUT_OF_RANGE"})
    void a_list_is_continued_only_with_a_cursor_and_a_limit_of_its_own(String query, String code) {
        given().get(EDITIONS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems#" + code));
    }

    @Test
    void nobody_writes_editions_here() {
        var administrator = Tokens.signed().roles("administrator").build();
        given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body("{}")
                .post(EDITIONS)
                .then()
                .statusCode(405);
        given().get("/api/trust-fund/v1/operations/readers").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.signed().roles("fund-officer").build())
                .get("/api/trust-fund/v1/operations/readers")
                .then()
                .statusCode(403);
    }

    @Test
    void an_edition_without_an_english_name_is_not_stored() {
        assertThatThrownBy(() -> {
                    try (var connection = PostgresAndKafka.ownerConnection();
                            var insert = connection.createStatement()) {
                        insert.execute("""
                                insert into edition (id, sequence, year, name, starts_on, ends_on, sample)
                                values (gen_random_uuid(), 1, 2003, '{"fr": "Forum"}', date '2003-12-10', date '2003-12-12', true)
                                """);
                    }
                })
                .hasMessageContaining("\"edition_name_in_english\"");
    }

    @Test
    void the_serving_role_cannot_change_the_table_itself() {
        assertThatThrownBy(() -> {
                    try (var connection = db.getConnection();
                            var drop = connection.createStatement()) {
                        drop.execute("drop table edition");
                    }
                })
                .hasMessageContaining("must be owner");
    }

    @Test
    void the_api_describes_itself() {
        given().get("/api/trust-fund/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("info.title", is("WSIS Trust Fund"))
                .body("paths.'/api/trust-fund/v1/editions'.keySet()", contains("get"))
                .body("paths.keySet().count { it.startsWith('/{lang}/trust-fund') }", is(0));
    }

    private static UUID kept(int year) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> KeptEdition.keep(
                        new ToldEdition(
                                id,
                                year,
                                Map.of("fr", "Forum " + year, "en", "Forum " + year),
                                LocalDate.of(year, 7, 6),
                                LocalDate.of(year, 7, 10),
                                true),
                        1));
        return id;
    }
}
