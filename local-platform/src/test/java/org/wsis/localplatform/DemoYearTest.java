package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoYearTest {

    @TempDir
    private Path folder;

    @Test
    void everything_in_it_is_marked_as_sample_and_has_an_id_of_its_own() throws IOException {
        var initiatives = read().path("initiatives");

        assertThat(initiatives).hasSizeGreaterThanOrEqualTo(40).allSatisfy(initiative -> assertThat(
                        initiative.at("/submission/sample").asBoolean())
                .isTrue());
        assertThat(initiatives)
                .extracting(initiative -> initiative.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(read().at("/editions/announcement/sample").asBoolean()).isTrue();
    }

    /// Addresses below .example belong to nobody, so no invented organization points at a real one.
    @Test
    void it_points_at_no_real_website() throws IOException {
        assertThat(read().path("initiatives"))
                .extracting(initiative -> initiative.at("/submission/website").asText())
                .allMatch(website -> website.matches("(https://[a-z-]+\\.example/)?"));
    }

    @Test
    void it_speaks_all_six_languages_and_shows_every_decision() throws IOException {
        var initiatives = read().path("initiatives");

        assertThat(initiatives)
                .extracting(initiative -> initiative.at("/submission/language").asText())
                .contains("ar", "zh", "en", "fr", "ru", "es");
        assertThat(initiatives)
                .extracting(initiative -> initiative.path("decision").asText())
                .contains("PUBLISH", "RETURN", "REJECT", "");
        assertThat(StreamSupport.stream(initiatives.spliterator(), false)
                        .filter(initiative ->
                                initiative.path("decision").asText().matches("RETURN|REJECT")))
                .allSatisfy(
                        refused -> assertThat(refused.path("reason").asText()).isNotBlank());
    }

    @Test
    void data_that_were_begun_without_it_stay_without_it() throws IOException {
        var folders = new Folders(folder);

        FirstStart.settle(folders, true);
        FirstStart.settle(folders, false);

        assertThat(FirstStart.isSample(folders)).isFalse();
    }

    @Test
    void data_that_are_to_have_it_are_sample_from_the_first_start_on() throws IOException {
        var folders = new Folders(folder);

        FirstStart.settle(folders, false);

        assertThat(FirstStart.isSample(folders)).isTrue();
    }

    private static JsonNode read() throws IOException {
        try (var in = DemoYear.class.getResourceAsStream("demo-year.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, "demo-year.json"));
        }
    }
}
