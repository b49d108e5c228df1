package org.wsis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that misbehaves as the address before the `+` says, and remembers what it took.
///
/// `busy+…`: 451 the first time. `gone+…`: 550. `spam+…`: 554 after the mail. `deaf+…`: takes the mail and hangs up
/// before it answers. `slow+…`: takes it and never answers. `rude+…`: hangs up when it hears the address.
final class ScriptedSmtp implements AutoCloseable {

    /// A mail that was taken, whether or not the sender heard of it.
    record Taken(String to, String id) {}

    private final ServerSocket server;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final boolean counting;
    private volatile boolean refusingSenders;

    private ScriptedSmtp(boolean counting) {
        this.counting = counting;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static ScriptedSmtp started() {
        return new ScriptedSmtp(false);
    }

    /// One that only counts how often each address was written to.
    static ScriptedSmtp counting() {
        return new ScriptedSmtp(true);
    }

    int port() {
        return server.getLocalPort();
    }

    void refuseSenders(boolean refuse) {
        refusingSenders = refuse;
    }

    List<String> idsOf(String address) {
        return taken.stream()
                .filter(mail -> mail.to().equals(address))
                .map(Taken::id)
                .toList();
    }

    int addresses() {
        return counts.size();
    }

    int mails() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    Map<String, AtomicInteger> counts() {
        return counts;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 test");
            var to = "";
            while (true) {
                var command = in.readLine();
                if (command == null) {
                    return;
                }
                if (command.startsWith("EHLO")) {
                    say(socket, "250 test");
                } else if (command.startsWith("MAIL FROM") && refusingSenders) {
                    say(socket, "550 we do not know you");
                } else if (command.startsWith("RCPT TO")) {
                    to = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
                    if (to.startsWith("rude+")) {
                        return;
                    }
                    say(socket, recipient(to));
                } else if (command.equals("DATA")) {
                    say(socket, "354 go on");
                    var id = read(in);
                    if (to.startsWith("spam+")) {
                        say(socket, "554 no such mail for " + to);
                        continue;
                    }
                    take(to, id);
                    if (to.startsWith("deaf+")) {
                        return;
                    }
                    if (!to.startsWith("slow+")) {
                        say(socket, "250 taken");
                    }
                } else if (command.equals("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException e) {
            return; // the other side hung up
        }
    }

    private String recipient(String to) {
        if (to.startsWith("gone+")) {
            return "550 nobody is called " + to;
        }
        return to.startsWith("busy+") && heard.add(to) ? "451 later" : "250 ok";
    }

    private void take(String to, String id) {
        counts.computeIfAbsent(to, any -> new AtomicInteger()).incrementAndGet();
        if (!counting) {
            taken.add(new Taken(to, id));
        }
    }

    private static String read(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
