package org.wsis.events;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.NewTopic;

/// Makes the topics of these tests before anybody reads them.
@ApplicationScoped
class Topics {

    private final Broker broker;

    Topics(Broker broker) {
        this.broker = broker;
    }

    void make(@Observes @Priority(1) StartupEvent started) throws Exception {
        try (var admin = broker.admin()) {
            var there = admin.listTopics().names().get();
            var missing = Stream.of(
                            new NewTopic(Noted.TOPIC, Optional.of(6), Optional.empty()),
                            new NewTopic(Noted.TOPIC + ".dead-letter", Optional.of(1), Optional.empty()))
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
