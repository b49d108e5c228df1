package org.wsis.mail;

import java.util.UUID;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.wsis.referencedata.Language;

/// A mail to an address of its own.
final class SomeMail {

    static final String LINK = "https://wsis.example/en/stocktaking?a=1&b=2";

    private SomeMail() {}

    @CheckedTemplate(basePath = "samples")
    static class Templates {
        static native TemplateInstance note(String said, Language in, String to, long count);

        private Templates() {}
    }

    static Mail to(String address) {
        return to(address, Language.EN, "Said");
    }

    static Mail to(String address, Language language, String said) {
        return Mail.to(
                MailAddress.of(address).orElseThrow(),
                language,
                "test/" + UUID.randomUUID(),
                "About: " + said,
                body(said));
    }

    static TemplateInstance body(String said) {
        return Templates.note(said, Language.EN, LINK, 21);
    }

    static String address() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@people.example";
    }
}
