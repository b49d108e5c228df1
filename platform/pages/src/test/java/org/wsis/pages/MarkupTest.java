package org.wsis.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MarkupTest {

    static Stream<String> addresses() {
        return Site.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_is_valid_html(String address) throws InterruptedException {
        assertThat(complaintsAbout(Site.page(address))).isEqualTo("Document checking completed. No errors found.");
    }

    @Test
    void the_checker_sees_what_is_wrong() throws InterruptedException {
        var wrong = Site.page("/en/stocktaking/words").replace("</h1>", "</h1><p id=\"main\"><ul>");

        assertThat(complaintsAbout(wrong)).contains("Duplicate ID");
    }

    /// The checker reads its schema by deep recursion. On a busy machine, before it has been compiled, that is more
    /// than the usual stack holds.
    private static String complaintsAbout(String page) throws InterruptedException {
        var complaints = new AtomicReference<String>();
        var checking = new Thread(null, () -> complaints.set(check(page)), "checker", 64L * 1024 * 1024);
        checking.start();
        checking.join();
        return Objects.requireNonNull(complaints.get(), "the checker failed");
    }

    private static String check(String page) {
        try {
            var checker = new EmbeddedValidator();
            checker.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
            checker.setForceHTML(true);
            checker.setNoLangDetect(true);
            return checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                    .strip();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
