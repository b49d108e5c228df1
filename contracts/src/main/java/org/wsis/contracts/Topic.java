package org.wsis.contracts;

import java.util.List;

/// A topic of the suite: who speaks on it, who listens, and of which things.
///
/// @param name its name at the broker
/// @param partitions how many readers of one kind may share the work
/// @param cleanupPolicy `compact` where the newest message of a key is the state, else `delete`
/// @param from the service that publishes on it; no other does
/// @param readBy the services that keep what they need of it
/// @param things what its events are about: the third word of their types
public record Topic(
        String name, int partitions, String cleanupPolicy, String from, List<String> readBy, List<String> things) {

    /// All topics, in the order of the list.
    public static List<Topic> all() {
        return Contract.read("topics.csv").lines().skip(1).map(Topic::read).toList();
    }

    /// The topic on which events of a CloudEvents type are published.
    ///
    /// @throws IllegalArgumentException when the list of topics has no place for it
    public static Topic of(String type) {
        var words = type.split("\\.", -1);
        return all().stream()
                .filter(topic -> words.length > 3
                        && topic.from().equals(words[2])
                        && topic.things().contains(words[3]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic carries " + type));
    }

    private static Topic read(String row) {
        var cells = row.split(",", -1);
        return new Topic(
                cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], several(cells[4]), several(cells[5]));
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }
}
