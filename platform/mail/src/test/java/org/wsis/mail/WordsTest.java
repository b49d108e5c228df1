package org.wsis.mail;

import org.junit.jupiter.api.Test;
import org.wsis.mail.links.LinkRefusal;
import org.wsis.pages.testing.Translations;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void every_text_is_there_in_six_languages() {
        assertThat(Translations.missingIn(MailMessages.class)).isEmpty();
        assertThat(ProblemTitles.onClassPath().missingFor(MailRefusal.values())).isEmpty();
        assertThat(ProblemTitles.onClassPath().missingFor(LinkRefusal.values())).isEmpty();
    }
}
