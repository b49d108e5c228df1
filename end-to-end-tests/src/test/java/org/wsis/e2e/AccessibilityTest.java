package org.wsis.e2e;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every page as axe judges it, and at the width of a small telephone. What a program can't judge, people look
/// at: the pictures are in `target/screenshots`.
@ExtendWith(WholeSuite.class)
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private static final Initiative PUBLISHED = Initiative.called("A published initiative to look at");
    private static final Initiative DRAFT = Initiative.called("An initiative that a moderator writes");
    private static final Initiative WAITING = Initiative.called("A waiting initiative to look at");

    @BeforeAll
    static void there_is_something_to_see() throws Exception {
        PUBLISHED.putIntoRegister();
        assertThat(WAITING.submit().status()).isIn(200, 201);
        var draft = "{\"language\": \"en\", \"actionLines\": [\"C3\"], \"sdgs\": [9]}";
        assertThat(Api.as("moderator", "PUT", DRAFT.path() + "/draft", draft).status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"en, LIGHT", "en, DARK", "ar, LIGHT", "ar, DARK"})
    void every_page_passes_and_fits_a_small_screen(String language, ColorScheme colours) {
        var found = new ArrayList<String>();
        try (var moderator = WholeSuite.browser().visitor(WIDE, colours, true)) {
            moderator.open(language + "/");
            judge(moderator, language, colours, "home", found);
            moderator.open(language + "/stocktaking/review");
            moderator.signInAs("moderator");
            judge(moderator, language, colours, "queue", found);
            for (var page : pages()) {
                moderator.open(language + page.path());
                judge(moderator, language, colours, page.name(), found);
            }
            moderator.open(language + "/stocktaking/entries/" + DRAFT.id() + "/write/texts");
            moderator.press("main button[value=continue]");
            judge(moderator, language, colours, "step-with-errors", found);
            moderator.open(language + "/stocktaking/entries/" + DRAFT.id() + "/write/check");
            moderator.press("main form button[type=submit]");
            judge(moderator, language, colours, "check-with-errors", found);
        }
        assertThat(found).isEmpty();
    }

    private record Shown(String name, String path) {}

    private static List<Shown> pages() {
        return List.of(
                new Shown("register", "/stocktaking"),
                new Shown("start", "/stocktaking/submit"),
                new Shown("tasks", write("")),
                new Shown("who", write("/who")),
                new Shown("what", write("/what")),
                new Shown("texts", write("/texts")),
                new Shown("translation", write("/texts/fr")),
                new Shown("serves", write("/serves")),
                new Shown("linkages", write("/linkages")),
                new Shown("reach", write("/reach")),
                new Shown("partners", write("/partners")),
                new Shown("check", write("/check")),
                new Shown("discard", write("/discard")),
                new Shown("mine", "/stocktaking/my-initiatives"),
                new Shown("entry", "/stocktaking/entries/" + PUBLISHED.id()),
                new Shown("linkages-read", "/stocktaking/entries/" + PUBLISHED.id() + "/linkages"),
                new Shown("history", "/stocktaking/entries/" + PUBLISHED.id() + "/history"),
                new Shown("cite", "/stocktaking/entries/" + PUBLISHED.id() + "/cite"),
                new Shown("mistake", "/stocktaking/entries/" + PUBLISHED.id() + "/mistake"),
                new Shown("mistakes", "/stocktaking/review/mistakes"),
                new Shown("review", "/stocktaking/review/" + WAITING.id()),
                new Shown("awards", "/awards"),
                new Shown("forum", "/forum"),
                new Shown("trust-fund", "/trust-fund"),
                new Shown("error", "/stocktaking/nothing"));
    }

    private static String write(String step) {
        return "/stocktaking/entries/" + DRAFT.id() + "/write" + step;
    }

    private static void judge(Visitor visitor, String language, ColorScheme colours, String name, List<String> found) {
        var label = "%s-%s-%s".formatted(name, language, colours.toString().toLowerCase(java.util.Locale.ROOT));
        visitor.picture(label + "-" + WIDE);
        for (var violation :
                new AxeBuilder(visitor.page()).withTags(RULES).analyze().getViolations()) {
            violation
                    .getNodes()
                    .forEach(node -> found.add(
                            label + ": " + violation.getId() + " (" + violation.getHelp() + ") at " + node.getHtml()));
        }
        visitor.page().setViewportSize(NARROW, 800);
        visitor.picture(label + "-" + NARROW);
        if (visitor.sidewaysOverflow() > 0) {
            found.add(label + ": " + visitor.sidewaysOverflow() + " pixels beside a window of " + NARROW);
        }
        visitor.page().setViewportSize(WIDE, 800);
    }
}
