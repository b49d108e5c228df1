package org.wsis.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "a@b.example, a@b.example",
        "' First.Last+tag@Example.ORG ', First.Last+tag@example.org",
        "o'brien@ministry.gov.ie, o'brien@ministry.gov.ie",
        "info@почта.рф, info@xn--80a1acny.xn--p1ai",
        "info@مثال.إختبار, info@xn--mgbh0fb.xn--kgbechtv"
    })
    void an_address_is_read_as_people_type_it(String typed, String value) {
        assertThat(MailAddress.of(typed).map(MailAddress::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "nobody",
                "@b.example",
                "a@",
                "a@localhost",
                "a b@c.example",
                "a@b@c.example",
                "a@b..example",
                "a@-b.example",
                ".a@b.example",
                "a..b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nRCPT TO:<c@d.example>",
                "a\u0000@b.example",
                "a@b.example,c@d.example",
                "Name <a@b.example>",
                "\"a b\"@c.example",
                "имя@b.example",
                "a@[127.0.0.1]"
            })
    void what_is_no_single_mailbox_is_none(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void an_address_too_long_is_none() {
        assertThat(MailAddress.of("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(MailAddress.of("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @Test
    void an_address_does_not_get_into_a_log_by_itself() {
        assertThat(MailAddress.of("secret@b.example").orElseThrow().toString()).doesNotContain("secret");
    }
}
