package org.wsis.mail;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.Mailbox;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.mail.Mails.Added;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(Mailbox.class)
class UnsubscribingTest {

    @Inject
    Queue queue;

    @Inject
    Contacts contacts;

    private final String address = SomeMail.address();
    private final UUID person = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void the_link_of_a_series_leads_to_a_page_whose_button_ends_it(Language language) {
        var link = local(sent(language).link("/unsubscribe?link="));
        assertThat(link).startsWith("/" + language.code() + "/stocktaking/unsubscribe?link=");

        var page = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("method=\"post\"").doesNotContain("NOT_FOUND");
        assertThat(addedOfSeries()).as("opening the link changes nothing").isEqualTo(Added.YES);

        RestAssured.given()
                .formParam("form-token", field(page, "form-token"))
                .formParam("link", field(page, "link"))
                .post("/" + language.code() + "/stocktaking/unsubscribe")
                .then()
                .statusCode(200)
                .body(containsString("note good"));

        assertThat(addedOfSeries()).isEqualTo(Added.UNWANTED);
        assertThat(queue.add(Mail.to(contact(), "test/" + UUID.randomUUID(), "Alone", SomeMail.body("Alone"))))
                .isEqualTo(Added.YES);
    }

    @Test
    void the_button_of_a_mailbox_ends_it_with_one_request() {
        var headers = sent(Language.EN).headers();
        assertThat(headers)
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Precedence", "bulk");
        var header = headers.getOrDefault("List-Unsubscribe", "").replaceAll("\\s", "");
        assertThat(header).startsWith("<https://wsis.example/api/stocktaking/v1/unsubscribe?link=");

        RestAssured.given()
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(local(header.substring(1, header.length() - 1)))
                .then()
                .statusCode(204);

        assertThat(addedOfSeries()).isEqualTo(Added.UNWANTED);
    }

    @Test
    void a_link_that_is_not_ours_is_answered_with_what_to_do() {
        RestAssured.get("/fr/stocktaking/unsubscribe?link=abc")
                .then()
                .statusCode(404)
                .contentType("text/html");
        RestAssured.post("/api/stocktaking/v1/unsubscribe?link=abc")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.endsWith("LINK_NOT_VALID"));
        RestAssured.get("/fr/awards/unsubscribe?link=abc").then().statusCode(404);
    }

    private Mailbox.Received sent(Language language) {
        QuarkusTransaction.requiringNew()
                .run(() -> contacts.note(
                        person, MailAddress.of(address).orElseThrow(), Optional.empty(), Optional.of(language)));
        assertThat(addedOfSeries()).isEqualTo(Added.YES);
        await().until(() -> !Mailbox.of(address).isEmpty());
        return Mailbox.of(address).getFirst();
    }

    private Added addedOfSeries() {
        return queue.add(Mail.to(contact(), "test/" + UUID.randomUUID(), "Call", SomeMail.body("Call"))
                .inSeries("call/2026"));
    }

    private Contact contact() {
        return contacts.of(person).orElseThrow();
    }

    private static String local(String address) {
        var uri = URI.create(address);
        assertThat(uri.getHost()).isEqualTo("wsis.example");
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String field(String page, String name) {
        var start = page.indexOf("value=\"", page.indexOf("name=\"" + name + "\"")) + "value=\"".length();
        return page.substring(start, page.indexOf('"', start));
    }
}
