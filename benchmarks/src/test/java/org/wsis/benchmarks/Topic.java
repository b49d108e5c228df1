package org.wsis.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the topic before anybody reads it.
@ApplicationScoped
class Topic {

    private final String brokers;

    Topic(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    void make(@Observes @Priority(1) StartupEvent started) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(Ticked.TOPIC, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        }
    }
}
