package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One of our own five processes, started from what the build has packaged, as it is started everywhere else.
final class ServiceProcess implements Component {

    private final String name;
    private final int port;
    private final Path jar;
    private final Path archive;
    private final ServerProcess process;
    private final Map<String, String> settings;

    /// @param module the folder of the module, which is longer than the name people type
    ServiceProcess(
            Repository repository,
            Folders folders,
            String name,
            String module,
            int port,
            Map<String, String> settings) {
        this.name = name;
        this.port = port;
        this.jar = repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.archive = folders.cache().toAbsolutePath().resolve(name + ".jsa");
        this.process = folders.process(name);
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void start() {
        stop();
        if (!Files.isRegularFile(jar)) {
            throw new ComponentFailed("The build has not made " + jar + ". Run ./mvnw package and read what it says.");
        }
        try {
            Files.createDirectories(archive.getParent());
        } catch (IOException e) {
            throw new ComponentFailed(archive.getParent() + " can't be made.", e);
        }
        var command = new ArrayList<>(List.of(Repository.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(Jvm.sharedClasses(archive));
        command.addAll(List.of("-jar", jar.toString()));
        process.launch(command, settings);
        process.await(Duration.ofMinutes(2), this::isHealthy);
    }

    @Override
    public boolean isHealthy() {
        return Http.isFine("http://localhost:" + port + "/q/health/ready");
    }
}
