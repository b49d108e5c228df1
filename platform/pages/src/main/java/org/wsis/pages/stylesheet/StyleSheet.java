package org.wsis.pages.stylesheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

/// The style sheet of all pages. Its address carries a hash of its content: browsers keep it for a year and fetch
/// it anew the moment it changes, and every process that holds the same release serves the same address.
@ApplicationScoped
public class StyleSheet {

    private final byte[] plain = read();
    private final byte[] gzipped = gzip(plain);
    private final String hash = hashOf(plain);

    /// The address every page links to.
    public String address() {
        return "/assets/wsis." + hash + ".css";
    }

    String hash() {
        return hash;
    }

    byte[] plain() {
        return plain.clone();
    }

    byte[] gzipped() {
        return gzipped.clone();
    }

    private static byte[] read() {
        try (var in = StyleSheet.class.getResourceAsStream("wsis.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hashOf(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
