package org.wsis.localplatform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// A topic as `contracts` lists it.
///
/// @param name its name
/// @param partitions how many readers may share the work
/// @param cleanupPolicy `compact` where the newest message of a key is the state, else `delete`
public record Topic(String name, int partitions, String cleanupPolicy) {

    /// The topics of the contracts, each with its `.dead-letter` beside it. Those on the class path count first;
    /// else those in the checkout; none at all when there is no list.
    static List<Topic> ofContracts(Repository repository) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            try (var packed = loader == null ? null : loader.getResourceAsStream("topics.csv")) {
                if (packed != null) {
                    return read(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return Files.isRegularFile(repository.topics()) ? read(Files.readString(repository.topics())) : List.of();
        } catch (IOException e) {
            throw new ComponentFailed("The list of topics can't be read: " + e.getMessage(), e);
        }
    }

    /// Reads `topic,partitions,cleanup_policy,…` with a heading.
    static List<Topic> read(String csv) {
        return csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cells -> new Topic(cells[0].strip(), Integer.parseInt(cells[1].strip()), cells[2].strip()))
                .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                .toList();
    }

    /// Where messages go that could not be read. They are few, and kept until an officer has looked.
    private Topic deadLetters() {
        return new Topic(name + ".dead-letter", 1, "delete");
    }
}
