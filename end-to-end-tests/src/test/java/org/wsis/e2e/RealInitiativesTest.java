package org.wsis.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Real digital initiatives, as others have collected them. The list is not part of this repository.
@ExtendWith(WholeSuite.class)
class RealInitiativesTest {

    private static final Path LIST = Path.of("../../shared/data/real-initiatives.jsonl");

    @Test
    void every_line_is_taken_or_refused_with_its_reason_and_none_is_taken_twice() throws Exception {
        assumeTrue(Files.isRegularFile(LIST), "There is no ../shared/data/real-initiatives.jsonl beside the checkout.");
        var lines = Files.readString(LIST);
        var count = (int) lines.lines().filter(line -> !line.isBlank()).count();

        var first = send(lines);
        var second = send(lines);

        assertThat(first.path("accepted").asInt() + first.path("refused").asInt())
                .isEqualTo(count);
        assertThat(first.path("accepted").asInt()).isPositive();
        assertThat(first.path("rows")).hasSize(count).allSatisfy(row -> assertThat(
                        row.hasNonNull("reference") ^ !row.path("refused").isEmpty())
                .as("taken or refused: " + row)
                .isTrue());
        assertThat(second.path("accepted").asInt()).isZero();
        assertThat(second.path("rows")).hasSize(count).allSatisfy(row -> assertThat(row.path("refused"))
                .isNotEmpty());
    }

    private static com.fasterxml.jackson.databind.JsonNode send(String lines) throws Exception {
        var report = Api.as(
                "moderator",
                "POST",
                "api/stocktaking/v1/imports?from=real-initiatives&language=en",
                lines,
                "Content-Type",
                "application/jsonl");
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        return report.json();
    }
}
