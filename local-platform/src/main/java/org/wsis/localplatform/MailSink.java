package org.wsis.localplatform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Takes every mail that the suite sends and shows it, so that no mail of a demonstration reaches anybody.
final class MailSink implements Component {

    private final Repository repository;
    private final ServerProcess process;
    private final Ports ports;

    MailSink(Repository repository, Folders folders, Ports ports) {
        this.repository = repository;
        this.process = folders.process("mail");
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int port() {
        return ports.of("mail");
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void start() {
        stop();
        process.launch(
                List.of(
                        Repository.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        repository.processClassPath(),
                        MailSinkProcess.class.getName(),
                        Integer.toString(ports.of(Ports.SMTP)),
                        Integer.toString(port())),
                Map.of());
        process.await(Duration.ofSeconds(30), this::isHealthy);
    }

    @Override
    public boolean isHealthy() {
        return Http.isFine("http://localhost:" + port() + "/api/mails");
    }
}
