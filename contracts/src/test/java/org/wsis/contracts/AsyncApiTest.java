package org.wsis.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/asyncapi.yaml");
    private static final Path EVENTS = Path.of("../docs/events.md");

    /// `./mvnw -pl contracts test -Dasyncapi.write` makes it again.
    @Test
    void the_asyncapi_document_says_what_topics_and_contracts_say() throws IOException {
        var made = new AsyncApi(Topic.all(), types()).text();
        if (System.getProperty("asyncapi.write") != null) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(DOCUMENT)
                .as("A contract changed: ./mvnw -pl contracts test -Dasyncapi.write makes the document again")
                .hasContent(made);
    }

    @Test
    void the_page_about_events_names_every_type_and_where_it_is_published() throws IOException {
        var rows = Files.readString(EVENTS)
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        for (var type : types()) {
            assertThat(rows).as(type).anyMatch(row -> row.contains("`" + type + "`"));
            assertThat(rows)
                    .as("the topic of " + type)
                    .anyMatch(row -> row.contains("`" + Contract.of(type).topic() + "`"));
        }
    }

    private static List<String> types() throws IOException {
        return ContractTest.types().toList();
    }
}
