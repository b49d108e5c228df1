package org.wsis.localplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.wsis.localplatform.TestPlatform;

/// Lets a service under test send its mails into the mail sink, and shows what came.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(PostgresAndKafka.class)
/// @WithTestResource(Mailbox.class)
/// ```
///
/// Without it a service under test writes mails and sends none. The sink is started once for all tests of a module,
/// so a test looks for the mails to an address of its own.
public final class Mailbox implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A mail as it arrived.
    ///
    /// @param id its `Message-ID`
    public record Received(
            String id,
            String from,
            List<String> to,
            String subject,
            String sentAt,
            String text,
            String html,
            Map<String, String> headers) {

        /// The first address in its text that contains this.
        public String link(String containing) {
            return text.lines()
                    .filter(line -> line.startsWith("http") && line.contains(containing))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link with " + containing + " in:\n" + text));
        }
    }

    @Override
    public Map<String, String> start() {
        TestPlatform.startMailSink();
        return Map.of(
                "wsis.mail.sending.enabled", "true",
                "wsis.mail.smtp.host", "localhost",
                "wsis.mail.smtp.port", Integer.toString(TestPlatform.smtpPort()));
    }

    /// Does nothing: the end comes with the end of the module's tests.
    @Override
    public void stop() {}

    /// All mails to this address, the newest first.
    public static List<Received> of(String address) {
        return all().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /// All mails since the sink was started, the newest first.
    public static List<Received> all() {
        var uri = URI.create("http://localhost:" + TestPlatform.mailPort() + "/api/mails");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readValue(answer.body(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ends the mail server as a power cut would. Mails it had are gone.
    public static void kill() {
        TestPlatform.mailSinkProcess().kill();
    }

    /// Starts it again, empty, at the same port.
    public static void restart() {
        TestPlatform.startMailSinkAgain();
    }

    /// Where it takes mails.
    public static int smtpPort() {
        return TestPlatform.smtpPort();
    }
}
