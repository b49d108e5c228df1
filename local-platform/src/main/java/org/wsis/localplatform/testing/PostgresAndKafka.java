package org.wsis.localplatform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.wsis.localplatform.KafkaServer;
import org.wsis.localplatform.PostgresServer;
import org.wsis.localplatform.TestPlatform;

/// Gives the tests of a module a PostgreSQL with an empty database `app`, and a Kafka with the topics of the
/// contracts.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(PostgresAndKafka.class)
/// ```
///
/// Both are started once for all tests of a module and stopped when its last test is over; a killed test run leaves
/// nothing behind that the next one does not end. The data lie in `target/` and are empty at each start. Arguments:
/// `kafka=false` and `postgresql=false` leave one out; `durable=true` turns `fsync` on.
public final class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {

    private boolean withKafka = true;
    private boolean withPostgresql = true;
    private boolean durable;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
        withPostgresql = Boolean.parseBoolean(arguments.getOrDefault("postgresql", "true"));
        durable = Boolean.parseBoolean(arguments.getOrDefault("durable", "false"));
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        TestPlatform.start(withPostgresql, withKafka, durable);
        if (withPostgresql) {
            var database = TestPlatform.DATABASE;
            settings.put("quarkus.datasource.jdbc.url", postgresql().jdbcUrl(database.name()));
            settings.put("quarkus.datasource.username", database.app());
            settings.put("quarkus.datasource.password", database.appPassword());
            settings.put("quarkus.flyway.username", database.owner());
            settings.put("quarkus.flyway.password", database.ownerPassword());
            settings.put("quarkus.flyway.placeholders.app_role", database.app());
        }
        if (withKafka) {
            settings.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        }
        return settings;
    }

    /// Does nothing: another profile of the same module may go on with what runs. The end comes with the end of the
    /// tests.
    @Override
    public void stop() {}

    /// The Kafka of this module's tests, to kill it and to start it again on the same port and data.
    public static KafkaServer kafka() {
        return TestPlatform.kafka();
    }

    /// A connection to the database of the tests as its owner; the caller closes it.
    public static Connection ownerConnection() throws SQLException {
        return postgresql().connectAsOwner(TestPlatform.DATABASE);
    }

    /// The PostgreSQL of this module's tests, for a look as superuser, or to kill it and to start it again.
    public static PostgresServer postgresql() {
        return TestPlatform.postgresql();
    }
}
