package org.wsis.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContractTest {

    private static final Path FILES = Path.of("src/main/resources/contracts");

    static Stream<String> types() throws IOException {
        try (var files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_golden_example_keeps_its_own_contract(String type) {
        var contract = Contract.of(type);
        assertThat(contract.breaches(contract.example())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_type_is_named_as_the_architecture_says(String type) {
        assertThat(type).matches("org\\.wsis\\.(stocktaking|awards|forum|trust-fund)\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+");
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_type_has_its_place_on_one_topic(String type) {
        var words = type.split("\\.", -1);
        assertThat(Topic.all())
                .filteredOn(
                        topic -> topic.from().equals(words[2]) && topic.things().contains(words[3]))
                .extracting(Topic::name)
                .containsExactly(Contract.of(type).topic());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_member_that_names_a_person_is_in_no_event(String type) throws IOException {
        var schema = Files.readString(FILES.resolve(type + ".schema.json"));
        assertThat(schema)
                .doesNotContainPattern(
                        "\"(email|e-mail|phone|firstName|lastName|fullName|birthDate|passport[A-Za-z]*)\"");
    }

    @Test
    void a_missing_member_is_a_breach() {
        assertThat(Contract.of("org.wsis.stocktaking.entry.withdrawn.v1").breaches("{}"))
                .hasSize(5);
    }

    @Test
    void an_unknown_type_has_no_contract() {
        assertThatThrownBy(() -> Contract.of("org.wsis.nothing.at.all.v1")).hasMessageContaining("no contract file");
    }

    @Test
    void a_type_without_a_place_has_no_topic() {
        assertThatThrownBy(() -> Topic.of("org.wsis.forum.nothing.happened.v1"))
                .hasMessage("No topic carries org.wsis.forum.nothing.happened.v1");
    }

    @Test
    void the_topics_are_those_of_the_architecture() {
        assertThat(Topic.all())
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "wsis.forum.editions",
                        "wsis.stocktaking.entries",
                        "wsis.awards.projects",
                        "wsis.awards.log",
                        "wsis.forum.registrations",
                        "wsis.forum.fellowship-requests",
                        "wsis.trust-fund.fellowships",
                        "wsis.trust-fund.contributions",
                        "wsis.forum.sessions");
    }
}
