package org.wsis.problems;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.problems.idempotency.IdempotencyRefusal;
import org.wsis.problems.paging.PagingRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProblemTitlesTest {

    private final ProblemTitles titles = ProblemTitles.onClassPath();

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(titles.missingFor(HttpRefusal.values())).isEmpty();
        assertThat(titles.missingFor(VersionRefusal.values())).isEmpty();
        assertThat(titles.missingFor(PagingRefusal.values())).isEmpty();
        assertThat(titles.missingFor(IdempotencyRefusal.values())).isEmpty();
    }

    @Test
    void another_jar_brings_titles_of_its_own() {
        assertThat(titles.missingFor(ThingRefusal.values())).isEmpty();
        assertThat(titles.title("ALREADY_TAKEN", "ru")).isEqualTo("Already taken (ru)");
    }

    @Test
    void two_titles_for_one_code_stop_the_start(@TempDir Path one, @TempDir Path other) throws Exception {
        var loader = Thread.currentThread().getContextClassLoader();
        var folders = new URL[] {titled(one, "Full"), titled(other, "Closed")};
        try (var both = new URLClassLoader(folders, loader)) {
            Thread.currentThread().setContextClassLoader(both);
            assertThatThrownBy(ProblemTitles::onClassPath)
                    .hasMessageContaining("FORUM_FULL")
                    .hasMessageContaining("Full")
                    .hasMessageContaining("Closed");
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private static URL titled(Path folder, String title) throws IOException {
        Files.createDirectory(folder.resolve("problem-titles"));
        Files.writeString(folder.resolve("problem-titles/es.properties"), "FORUM_FULL=" + title);
        return folder.toUri().toURL();
    }

    @Test
    void a_code_without_a_title_is_found_missing_and_shown_as_it_is() {
        enum Untitled implements Refusal {
            NOBODY_TRANSLATED_ME;

            @Override
            public int status() {
                return 400;
            }
        }
        assertThat(titles.missingFor(Untitled.values())).hasSize(6).contains("NOBODY_TRANSLATED_ME in fr");
        assertThat(titles.title("NOBODY_TRANSLATED_ME", "fr")).isEqualTo("NOBODY_TRANSLATED_ME");
    }
}
