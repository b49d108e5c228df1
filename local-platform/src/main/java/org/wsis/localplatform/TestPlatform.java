package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// The PostgreSQL and the Kafka of a module's tests.
///
/// Quarkus may load this class several times in one test run. What has been started is therefore kept in system
/// properties and in the notes of the processes, never in a static field.
public final class TestPlatform {

    /// The database of every test: what counts is that it has two roles, not how it is called.
    public static final Database DATABASE = new Database("app", "owner", "app");

    private static final String POSTGRESQL_PORT = "wsis.testing.postgresql.port";
    private static final String KAFKA_PORT = "wsis.testing.kafka.port";
    private static final String KAFKA_CONTROLLER_PORT = "wsis.testing.kafka.controller-port";
    private static final String KEYCLOAK_PORT = "wsis.testing.keycloak.port";
    private static final String MAIL_PORT = "wsis.testing.mail.port";
    private static final String SMTP_PORT = "wsis.testing.smtp.port";
    private static final String DURABLE = "wsis.testing.durable";

    private TestPlatform() {}

    /// Starts what is asked for and does not run yet in this test run, both at the same time.
    public static void start(boolean withPostgresql, boolean withKafka, boolean durable) {
        var starts = new ArrayList<Callable<Component>>();
        if (withPostgresql && System.getProperty(POSTGRESQL_PORT) == null) {
            System.setProperty(DURABLE, Boolean.toString(durable));
            System.setProperty(POSTGRESQL_PORT, Integer.toString(Port.free()));
            starts.add(TestPlatform::startPostgresql);
        }
        if (withKafka && System.getProperty(KAFKA_PORT) == null) {
            System.setProperty(KAFKA_PORT, Integer.toString(Port.free()));
            System.setProperty(KAFKA_CONTROLLER_PORT, Integer.toString(Port.free()));
            starts.add(TestPlatform::startKafka);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw new ComponentFailed("The platform of the tests did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts Keycloak, with the PostgreSQL it needs, if it does not run yet in this test run.
    public static void startKeycloak() {
        start(true, false, false);
        if (System.getProperty(KEYCLOAK_PORT) == null) {
            System.setProperty(KEYCLOAK_PORT, Integer.toString(Port.free()));
            var server = keycloak();
            keycloakDatabase().ensure(postgresql());
            startAfresh(server, server.name());
        }
    }

    /// Starts the mail sink, if it does not run yet in this test run.
    public static void startMailSink() {
        if (System.getProperty(MAIL_PORT) == null) {
            System.setProperty(MAIL_PORT, Integer.toString(Port.free()));
            System.setProperty(SMTP_PORT, Integer.toString(Port.free()));
            startAfresh(mailSink(), "mail");
        }
    }

    /// Where the mail sink of the tests takes mails.
    public static int smtpPort() {
        return port(SMTP_PORT);
    }

    /// Where the mail sink of the tests shows mails.
    public static int mailPort() {
        return port(MAIL_PORT);
    }

    /// The process of the mail sink, to kill it.
    public static ServerProcess mailSinkProcess() {
        return mailSink().process();
    }

    /// Starts a killed mail sink again, on the same ports and empty.
    public static void startMailSinkAgain() {
        mailSink().start();
    }

    private static Component mailSink() {
        var ports = new Ports(Map.of("mail", port(MAIL_PORT), Ports.SMTP, port(SMTP_PORT)));
        return new MailSink(Repository.here(), folders(), ports);
    }

    /// The issuer of the Keycloak that runs for the tests of this virtual machine.
    public static String realm() {
        return keycloak().realm();
    }

    /// The secret of the client `wsis-gateway` there.
    public static String gatewayClientSecret() {
        return secrets().of("gateway-client");
    }

    private static KeycloakServer keycloak() {
        var ports = Map.of(
                "keycloak",
                port(KEYCLOAK_PORT),
                "postgresql",
                port(POSTGRESQL_PORT),
                "gateway",
                8080,
                Ports.SMTP,
                1025);
        var software = new Software(Repository.here());
        return new KeycloakServer(software, folders(), new Ports(ports), secrets(), keycloakDatabase());
    }

    private static Database keycloakDatabase() {
        return new Database(
                "keycloak", secrets().of("keycloak_owner"), secrets().of("keycloak_app"));
    }

    private static Secrets secrets() {
        return new Secrets(folders().root().resolve("secrets"));
    }

    private static Component startPostgresql() {
        var server = postgresql();
        startAfresh(server, "postgresql");
        DATABASE.ensure(server);
        return server;
    }

    private static Component startKafka() {
        var server = kafka();
        startAfresh(server, "kafka");
        server.createTopics(Topic.ofContracts(Repository.here()));
        return server;
    }

    private static void startAfresh(Component server, String name) {
        server.process().kill(); // left by a test run that was killed
        try {
            FileTree.delete(folders().data(name));
        } catch (IOException e) {
            throw new ComponentFailed("The data of earlier tests can't be deleted: " + e.getMessage(), e);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(new EndTogether(server.process().note())));
        server.start();
    }

    /// The Kafka of the tests that run in this virtual machine.
    public static KafkaServer kafka() {
        return new KafkaServer(Repository.here(), folders(), port(KAFKA_PORT), port(KAFKA_CONTROLLER_PORT));
    }

    /// The PostgreSQL of the tests that run in this virtual machine.
    public static PostgresServer postgresql() {
        var software = new Software(Repository.here());
        return new PostgresServer(software, folders(), port(POSTGRESQL_PORT), "postgres", Boolean.getBoolean(DURABLE));
    }

    private static int port(String property) {
        var port = Integer.getInteger(property);
        if (port == null) {
            throw new IllegalStateException("No test of this module has started it: use PostgresAndKafka.");
        }
        return port;
    }

    private static Folders folders() {
        return new Folders(Path.of("target", "local-platform").toAbsolutePath());
    }

    /// Ends a process when this virtual machine ends. By then Quarkus has closed the loader of our classes, so
    /// nothing but the JDK is used here; and the process id is read late, since a test may have restarted the
    /// process.
    private record EndTogether(Path note) implements Runnable {

        @Override
        public void run() {
            try {
                for (var line : Files.readAllLines(note)) {
                    if (line.startsWith("pid=")) {
                        var process = ProcessHandle.of(Long.parseLong(line.substring("pid=".length())));
                        if (process.isPresent()) {
                            process.get().destroy();
                        }
                    }
                }
            } catch (IOException e) {
                return; // the test has stopped it already
            }
        }
    }
}
