package org.wsis.mail;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainTextTest {

    @Test
    void paragraphs_lists_facts_and_quotes_are_set_apart() {
        assertThat(PlainText.of("""
                        <!doctype html>
                        <html lang="en"><head><title>Not said twice</title></head><body>
                        <h1>Title</h1>
                        <p>One   two
                        three<br>four</p>
                        <ul><li>first</li><li>second</li></ul>
                        <dl><dt>Name</dt><dd>Value</dd><dt>Other</dt><dd>Thing</dd></dl>
                        <blockquote><p>said</p><p>more</p></blockquote>
                        <p>end</p>
                        <hr><p>signed</p>
                        </body></html>""")).isEqualTo("""
                        Title

                        One two three
                        four

                        - first
                        - second

                        Name: Value
                        Other: Thing

                        > said

                        > more

                        end

                        --\s
                        signed
                        """);
    }

    @Test
    void an_address_stands_on_its_own_line() {
        assertThat(PlainText.of("<p>See <a href=\"https://a.example/?b=1&amp;c=2\">the entry</a>.</p>"))
                .isEqualTo("See the entry:\nhttps://a.example/?b=1&c=2\n.\n");
    }

    @Test
    void what_people_wrote_is_neither_markup_nor_able_to_turn_the_line() {
        assertThat(PlainText.of("<p>Of <bdi>&lt;b&gt; &amp;amp; &quot;x&#39;</bdi> here</p>"))
                .isEqualTo("Of \u2068<b> &amp; \"x'\u2069 here\n");
    }

    @Test
    void a_tag_that_mails_do_not_know_is_a_mistake() {
        assertThatThrownBy(() -> PlainText.of("<p>a</p><img src=\"https://tracker.example\">"))
                .hasMessageContaining("<img>");
        assertThatThrownBy(() -> PlainText.of("<p>&copy;</p>")).hasMessageContaining("&copy;");
    }
}
