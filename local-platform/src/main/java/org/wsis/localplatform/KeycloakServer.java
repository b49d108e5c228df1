package org.wsis.localplatform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Keycloak with the realm `wsis`, which it imports on its first start.
///
/// It is started without its shell script: the process we know is then Keycloak itself, not a shell that waits
/// for it and would leave it behind when killed.
final class KeycloakServer implements Component {

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String REALM = "wsis-realm.json";

    private final Software software;
    private final Folders folders;
    private final ServerProcess process;
    private final Ports ports;
    private final Secrets secrets;
    private final Database database;

    KeycloakServer(Software software, Folders folders, Ports ports, Secrets secrets, Database database) {
        this.software = software;
        this.folders = folders;
        this.process = folders.process("keycloak");
        this.ports = ports;
        this.secrets = secrets;
        this.database = database;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return ports.of("keycloak");
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    /// The issuer of the tokens.
    String realm() {
        return "http://localhost:" + port() + "/realms/wsis";
    }

    @Override
    public void start() {
        stop();
        var home = software.keycloak();
        buildOnce(home);
        try {
            var realms = Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(folders.cache());
            putRealm(realms);
        } catch (IOException e) {
            throw new ComponentFailed("The realm can't be put before Keycloak: " + e.getMessage(), e);
        }
        var command =
                java(home, Jvm.sharedClasses(folders.cache().toAbsolutePath().resolve("keycloak.jsa")));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        process.launch(command, settings());
        process.await(Duration.ofMinutes(3), this::isHealthy);
    }

    /// Keycloaks of the same checkout read the same file, so none must see half of it. What does not end in `.json` is
    /// not imported.
    private void putRealm(Path realms) throws IOException {
        var draft = Files.createTempFile(realms, REALM, ".draft");
        try (InputStream realm = Objects.requireNonNull(getClass().getResourceAsStream(REALM), REALM)) {
            Files.copy(realm, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(draft, realms.resolve(REALM), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Keycloak compiles its configuration into itself. That takes half a minute, once; who comes meanwhile
    /// waits.
    private void buildOnce(Path home) {
        var built = home.resolve("built-for-wsis");
        try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(built)) {
                var command = java(home, List.of());
                command.addAll(List.of("build", "--db=postgres", "--health-enabled=false"));
                process.runToEnd(command);
                Files.createFile(built);
            }
        } catch (IOException e) {
            throw new ComponentFailed("Keycloak could not be built in " + home + ": " + e.getMessage(), e);
        }
    }

    private static List<String> java(Path home, List<String> options) {
        var command = new ArrayList<>(List.of(Repository.java(), "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(options);
        // As its own script sets them.
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Duser.language=en");
        command.add("-Duser.country=US");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Dquarkus-log-max-startup-records=10000");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(), MAIN));
        return command;
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("KC_DB_URL", "jdbc:postgresql://localhost:" + ports.of("postgresql") + "/" + database.name());
        settings.put("KC_DB_USERNAME", database.owner());
        settings.put("KC_DB_PASSWORD", database.ownerPassword());
        settings.put("KC_DB_POOL_MAX_SIZE", "20");
        settings.put("KC_CACHE", "local"); // one node: no search for others, no port for them
        settings.put("KC_HTTP_ENABLED", "true");
        settings.put("KC_HTTP_HOST", "127.0.0.1");
        settings.put("KC_HTTP_PORT", Integer.toString(port()));
        settings.put("KC_HOSTNAME", "http://localhost:" + port());
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"));
        settings.put("WSIS_GATEWAY_CLIENT_SECRET", secrets.of("gateway-client"));
        settings.put("WSIS_GATEWAY_PORT", Integer.toString(ports.of("gateway")));
        settings.put("WSIS_SMTP_PORT", Integer.toString(ports.of(Ports.SMTP)));
        return settings;
    }

    @Override
    public boolean isHealthy() {
        return Http.isFine(realm() + "/.well-known/openid-configuration");
    }
}
