package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;

/// PostgreSQL, from the binaries that Maven Central has for each platform.
///
/// What is committed survives `kill -9` of every process and a power cut: `fsync` and `synchronous_commit` are on
/// unless a test says that its data are worth nothing.
public final class PostgresServer implements Component {

    private static final String SUPERUSER = "postgres";
    /// What Linux tells about each process.
    private static final Path PROCESSES = Path.of("/proc");
    private static final String WRONG_PASSWORD = "28P01";
    private static final Driver DRIVER = driver();

    private final Software software;
    private final Path data;
    private final ServerProcess process;
    private final int port;
    private final String password;
    private final boolean durable;

    PostgresServer(Software software, Folders folders, int port, String password, boolean durable) {
        this.software = software;
        this.data = folders.data("postgresql").toAbsolutePath();
        this.process = folders.process("postgresql");
        this.port = port;
        this.password = password;
        this.durable = durable;
    }

    /// Not through DriverManager, which does not see drivers in the class loaders of Quarkus; and by name, since
    /// the tracing of the services brings a driver too that answers to other addresses only.
    private static Driver driver() {
        return ServiceLoader.load(Driver.class, PostgresServer.class.getClassLoader()).stream()
                .filter(found -> found.type().getName().equals("org.postgresql.Driver"))
                .findFirst()
                .orElseThrow()
                .get();
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    /// Starts on the data that are there, or on an empty cluster.
    @Override
    public void start() {
        stop();
        if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
            createCluster();
        }
        endOrphans();
        removeStaleLock();
        process.launch(OrdinaryUser.command(program("postgres"), settings()), Map.of());
        process.await(Duration.ofMinutes(1), this::letsUsIn);
    }

    private boolean letsUsIn() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new ComponentFailed(
                        "The data in " + data + " were made with another password than the one we have."
                                + " Bring back the file secrets that belongs to them, or begin anew: ./wsis up --fresh");
            }
            return false; // not there yet
        }
    }

    /// `initdb` can be interrupted, so it works beside the place and its result is moved there when it is
    /// complete.
    private void createCluster() {
        var draft = data.resolveSibling("postgresql.draft");
        try {
            FileTree.delete(draft);
            Files.createDirectories(draft);
            var secret = Files.createTempFile("wsis", ".password");
            try {
                Files.writeString(secret, password);
                initdb(draft, secret);
            } finally {
                Files.delete(secret);
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ComponentFailed("No PostgreSQL cluster could be made in " + data + ": " + e.getMessage(), e);
        }
    }

    private void initdb(Path folder, Path secret) {
        var arguments = List.of(
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--sync-method=fsync" : "--no-sync");
        process.runToEnd(OrdinaryUser.command(program("initdb"), arguments));
    }

    /// A killed server leaves its lock. It finds out by itself that nobody holds it, unless the process id in it
    /// belongs to a process that is dead and not buried, or to somebody else by now, for instance after a restart
    /// of the machine.
    private void removeStaleLock() {
        var lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
                if (ProcessHandle.of(pid).filter(this::mayHoldOurData).isEmpty()) {
                    Files.delete(lock);
                }
            }
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            throw new ComponentFailed("The lock of PostgreSQL can't be read: " + lock, e);
        }
    }

    private boolean mayHoldOurData(ProcessHandle other) {
        return ServerProcess.isAlive(other) && isPostgres(other) && (!Files.exists(PROCESSES) || worksInOurData(other));
    }

    /// The sessions of a server that was killed hold its memory until they notice, a busy one for minutes, and so
    /// long no other server may start on the data. They are known by the folder they work in, which Linux tells.
    private void endOrphans() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var orphans = orphans();
        while (!orphans.isEmpty() && System.nanoTime() < end) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            ServerProcess.pause(Duration.ofMillis(20));
            orphans = orphans();
        }
    }

    private List<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(ServerProcess::isAlive)
                .filter(PostgresServer::isPostgres)
                .filter(this::worksInOurData)
                .toList();
    }

    private static boolean isPostgres(ProcessHandle other) {
        return other.info()
                .command()
                .filter(program -> program.endsWith("/postgres"))
                .isPresent();
    }

    private boolean worksInOurData(ProcessHandle other) {
        try {
            return Files.readSymbolicLink(
                            PROCESSES.resolve(Long.toString(other.pid())).resolve("cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false; // gone, somebody else's, or a system that does not tell
        }
    }

    private List<String> settings() {
        var settings = Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "128MB",
                "fsync", durable ? "on" : "off",
                "synchronous_commit", durable ? "on" : "off",
                "full_page_writes", durable ? "on" : "off",
                "timezone", "UTC",
                "log_timezone", "UTC");
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach((key, value) -> {
            arguments.add("-c");
            arguments.add(key + "=" + value);
        });
        return arguments;
    }

    private Path program(String name) {
        return software.postgresql().resolve("bin").resolve(name);
    }

    @Override
    public boolean isHealthy() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Ends the server at once but tidily; open connections are closed.
    @Override
    public void stop() {
        process.stopWith("INT");
    }

    /// Ends the server as a power cut would.
    public void kill() {
        process.kill();
    }

    /// Where a database of this server is.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /// A connection with all rights; the caller closes it.
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, password);
    }

    /// A connection with the rights of the role that migrates; the caller closes it.
    public Connection connectAsOwner(Database database) throws SQLException {
        return connect(database.name(), database.owner(), database.ownerPassword());
    }

    private Connection connect(String database, String role, String secret) throws SQLException {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", secret);
        return Objects.requireNonNull(DRIVER.connect(jdbcUrl(database), login));
    }
}
