package org.wsis.events;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.postgresql.ds.PGSimpleDataSource;

/// The relay of a service in a process of its own, so that a test can kill it as an operating system does.
final class RelayProcess {

    private RelayProcess() {}

    /// Publishes until it is killed: what a test gives is the database, its user and password, and the brokers.
    public static void main(String[] arguments) throws InterruptedException {
        relay(database(arguments[0], arguments[1], arguments[2]), arguments[3], Map.of())
                .start(new StartupEvent());
        new CountDownLatch(1).await();
    }

    static Process start(String url, String user, String password, String brokers) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        url,
                        user,
                        password,
                        brokers))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/relay-process.log"))
                .start();
    }

    static DataSource database(String url, String user, String password) {
        var database = new PGSimpleDataSource();
        database.setURL(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    /// A relay as the container would make it, with settings of its own.
    static OutboxRelay relay(DataSource db, String brokers, Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(EventsConfig.class)
                .withDefaultValue("wsis.events.source", "events-test")
                .withDefaultValue("wsis.events.relay.retry", "200ms")
                .withSources(new PropertiesConfigSource(settings, "this test", 100))
                .build()
                .getConfigMapping(EventsConfig.class);
        return new OutboxRelay(
                db,
                new Broker(Map.of("bootstrap.servers", brokers), config),
                new OutboxRows(db, new ObjectMapper(), Clock.systemUTC()),
                new OutboxBell(db, new TransactionSynchronizationRegistryImple()),
                config,
                new SimpleMeterRegistry());
    }
}
