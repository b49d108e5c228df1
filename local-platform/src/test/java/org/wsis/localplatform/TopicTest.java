package org.wsis.localplatform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTest {

    @Test
    void every_topic_has_its_dead_letters_beside_it() {
        var topics = Topic.read("""
                topic,partitions,cleanup_policy,from,read_by
                wsis.awards.log,3,delete,awards,
                """);

        assertThat(topics)
                .containsExactly(
                        new Topic("wsis.awards.log", 3, "delete"),
                        new Topic("wsis.awards.log.dead-letter", 1, "delete"));
    }

    @Test
    void the_topics_of_the_contracts_are_found_from_a_module() {
        assertThat(Topic.ofContracts(Repository.here())).extracting(Topic::name).contains("wsis.stocktaking.entries");
    }
}
