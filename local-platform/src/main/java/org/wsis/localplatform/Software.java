package org.wsis.localplatform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Programs we do not write: extracted once per version from the archives that the build fetched from Maven
/// Central.
final class Software {

    private static final Properties VERSIONS = versions();

    private final Repository repository;

    Software(Repository repository) {
        this.repository = repository;
    }

    /// The folder of PostgreSQL, with its `bin`.
    Path postgresql() {
        return extractedOnce("postgresql", folder -> {
            try (var jar = new JarFile(archive("postgresql.jar").toFile())) {
                var binaries = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new ComponentFailed("postgresql.jar holds no .txz archive."));
                untar(new XZCompressorInputStream(new BufferedInputStream(jar.getInputStream(binaries))), folder, 0);
            }
        });
    }

    /// The folder of Keycloak, as its makers pack it.
    Path keycloak() {
        return extractedOnce("keycloak", folder -> {
            try (var in = Files.newInputStream(archive("keycloak.tar.gz"))) {
                untar(new GzipCompressorInputStream(new BufferedInputStream(in)), folder, 1);
            }
        });
    }

    private Path archive(String name) {
        var archive = repository.built().resolve("software").resolve(name);
        if (!Files.isRegularFile(archive)) {
            throw new ComponentFailed(archive + " is missing: build it with ./mvnw install -pl local-platform");
        }
        return archive;
    }

    /// Two processes may want the same software at the same moment: one extracts, the other waits for the lock. A
    /// folder gets its final name when it is complete, so an interrupted extraction is simply repeated.
    private Path extractedOnce(String name, Extraction extraction) {
        var folder = repository.software().resolve(name + "-" + VERSIONS.getProperty(name));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(repository.software());
            var lock = repository.software().resolve(name + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                assert held.isValid();
                if (!Files.isDirectory(folder)) {
                    deleteDrafts(name);
                    var draft = Files.createTempDirectory(repository.software(), name + "-draft");
                    extraction.into(draft);
                    Files.setPosixFilePermissions(draft, permissions(0755));
                    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new ComponentFailed(name + " could not be extracted to " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Each extraction that was killed has left hundreds of megabytes.
    private void deleteDrafts(String name) throws IOException {
        try (var drafts = Files.newDirectoryStream(repository.software(), name + "-draft*")) {
            for (var draft : drafts) {
                FileTree.delete(draft);
            }
        }
    }

    private static void untar(InputStream compressed, Path folder, int leadingNames) throws IOException {
        try (var tar = new TarArchiveInputStream(compressed)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = Path.of(entry.getName()).normalize();
                if (path.getNameCount() <= leadingNames || path.toString().isEmpty()) {
                    continue;
                }
                var target = folder.resolve(path.subpath(leadingNames, path.getNameCount()));
                if (!target.normalize().startsWith(folder)) {
                    throw new IOException("The archive wants to write outside its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            try {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } catch (FileAlreadyExistsException e) {
                throw new IOException("The archive names " + entry.getName() + " twice.", e);
            }
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var in = Software.class.getResourceAsStream("software.properties")) {
            versions.load(Objects.requireNonNull(in, "software.properties"));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Extraction {
        void into(Path folder) throws IOException;
    }
}
