package org.wsis.pages;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SmokeTest {

    @Test
    void shows() throws Exception {
        for (var lang : new String[] {"ar", "en", "fr", "ru", "zh", "es"}) {
            for (var p : new String[] {"everything", "refused", "words", "nothing", "broken", "conflict"}) {
                var html = given().get("/" + lang + "/stocktaking/" + p).asString();
                java.nio.file.Files.writeString(java.nio.file.Path.of("target/" + p + "-" + lang + ".html"), html);
                assertThat(html).contains("<main");
            }
        }
    }
}
