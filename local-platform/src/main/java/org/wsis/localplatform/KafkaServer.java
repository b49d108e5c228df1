package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Kafka as one node that is broker and controller at once.
///
/// No topic appears by a typing mistake: they are made here, from the list in `contracts`.
public final class KafkaServer implements Component {

    private final Repository repository;
    private final Path data;
    private final Path cache;
    private final ServerProcess process;
    private final int port;
    private final int controllerPort;

    KafkaServer(Repository repository, Folders folders, int port, int controllerPort) {
        this.repository = repository;
        this.data = folders.data("kafka").toAbsolutePath();
        this.cache = folders.cache().toAbsolutePath();
        this.process = folders.process("kafka");
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    /// What clients need to find it.
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /// Starts on the data that are there, or on an empty log.
    @Override
    public void start() {
        stop();
        try {
            Files.createDirectories(data);
            Files.createDirectories(cache);
            var settings = Files.writeString(data.resolve("server.properties"), settings());
            process.launch(command(settings), Map.of());
        } catch (IOException e) {
            throw new ComponentFailed("Kafka has no folder to work in: " + e.getMessage(), e);
        }
        process.await(Duration.ofSeconds(90), this::isHealthy);
    }

    private List<String> command(Path settings) {
        var command = new ArrayList<>(List.of(Repository.java(), "-Xms128m", "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(Jvm.sharedClasses(cache.resolve("kafka.jsa")));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.addAll(List.of("-cp", repository.processClassPath(), KafkaProcess.class.getName()));
        command.add(settings.toString());
        return command;
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                # The log of events is the only copy of what a read model is rebuilt from: it is never cut by time.
                log.retention.hours=-1
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # One reader a group starts at once; nobody has to wait for others to join.
                group.initial.rebalance.delay.ms=0
                # A broker that was killed may come back when its session is over, so a restart after kill -9 waits this long.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controllerPort, data.resolve("log"));
    }

    @Override
    public boolean isHealthy() {
        if (!Port.answers(port)) {
            return false; // spares the log the complaints of a client that finds nobody
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Ends the broker as a power cut would.
    public void kill() {
        process.kill();
    }

    /// Ends the broker tidily.
    @Override
    public void stop() {
        process.stop();
    }

    /// Makes the topics that are not there yet; what is there stays as it is.
    public void createTopics(List<Topic> topics) {
        try (var admin = admin()) {
            var made = admin.createTopics(topics.stream()
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                            .configs(Map.of("cleanup.policy", topic.cleanupPolicy())))
                    .toList());
            for (var topic : made.values().values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new ComponentFailed("A topic could not be made: " + e.getMessage(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000"));
    }
}
