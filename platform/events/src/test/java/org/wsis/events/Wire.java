package org.wsis.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// A wire to a server on this machine, which a test can make go silent as a network does: nothing comes through any
/// more, and neither side is told. What is connected afterwards works.
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int serverPort;
    private final StringBuilder heard = new StringBuilder();
    private final CountDownLatch silent = new CountDownLatch(1);
    private final AtomicInteger era = new AtomicInteger();
    private volatile String lastWords = "";

    Wire(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::connect);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Everything that clients have said.
    synchronized String heard() {
        return heard.toString();
    }

    /// From now on everything connected is silent.
    void goSilent() {
        era.incrementAndGet();
        silent.countDown();
    }

    /// Goes silent as soon as a client is about to say these words, of which the server hears nothing.
    void goSilentBefore(String words) {
        lastWords = words;
    }

    boolean isSilentWithin(long seconds) throws InterruptedException {
        return silent.await(seconds, TimeUnit.SECONDS);
    }

    private void connect() {
        try {
            while (true) {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                var begun = era.get();
                Thread.ofVirtual().start(() -> carry(client, server, begun, true));
                Thread.ofVirtual().start(() -> carry(server, client, begun, false));
            }
        } catch (IOException e) {
            return; // the wire was taken away
        }
    }

    /// Swallows what comes while it is silent, so that the end of one side still becomes the end of the other.
    private void carry(Socket from, Socket to, int begun, boolean fromClient) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[65_536];
            for (var n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (fromClient) {
                    listen(new String(bytes, 0, n, ISO_8859_1));
                }
                if (begun == era.get()) {
                    out.write(bytes, 0, n);
                    out.flush();
                }
            }
        } catch (IOException e) {
            return; // one side is gone, and now the other
        }
    }

    private synchronized void listen(String said) {
        heard.append(said);
        if (!lastWords.isEmpty() && said.contains(lastWords)) {
            lastWords = "";
            goSilent();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
