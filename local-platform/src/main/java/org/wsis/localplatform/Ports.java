package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where each component listens. Every port can be chosen: `WSIS_GATEWAY_PORT=8090 ./wsis up`.
///
/// @param byName the port of each name, in the order in which people read them
record Ports(Map<String, Integer> byName) {

    static final String SMTP = "smtp";
    static final String KAFKA_CONTROLLER = "kafka-controller";

    private static final Map<String, Integer> USUAL = usual();

    /// The usual ports, with those that the environment says otherwise.
    static Ports chosenIn(Map<String, String> environment) {
        var chosen = new LinkedHashMap<String, Integer>();
        USUAL.forEach((name, usual) -> {
            var other = environment.get(variable(name));
            chosen.put(name, other == null ? usual : number(name, other));
        });
        return new Ports(chosen);
    }

    /// The ports of the suite that was started last, so that `status` in another terminal asks the right ones.
    static Ports remembered(Path note, Map<String, String> environment) {
        var chosen = new LinkedHashMap<>(chosenIn(environment).byName());
        var noted = new Properties();
        try (var in = Files.newBufferedReader(note)) {
            noted.load(in);
        } catch (IOException e) {
            return new Ports(chosen); // nothing was started yet
        }
        chosen.replaceAll((name, port) -> Integer.valueOf(noted.getProperty(name, port.toString())));
        return new Ports(chosen);
    }

    void remember(Path note) throws IOException {
        var lines = new StringBuilder();
        byName.forEach(
                (name, port) -> lines.append(name).append('=').append(port).append('\n'));
        Files.createDirectories(note.getParent());
        Files.writeString(note, lines);
    }

    int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No component is called " + name);
        }
        return port;
    }

    /// The environment variable that chooses the port.
    static String variable(String name) {
        return "WSIS_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    private static int number(String name, String value) {
        try {
            var port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new ComponentFailed(variable(name) + "=" + value + " is not a port: give a number from 1 to 65535.");
    }

    private static Map<String, Integer> usual() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("gateway", 8080);
        ports.put("stocktaking", 8081);
        ports.put("awards", 8082);
        ports.put("forum", 8083);
        ports.put("trust-fund", 8084);
        ports.put("keycloak", 8180);
        ports.put("postgresql", 15_432);
        ports.put("kafka", 19_092);
        ports.put(KAFKA_CONTROLLER, 19_093);
        ports.put("mail", 8025);
        ports.put(SMTP, 1025);
        return ports;
    }
}
