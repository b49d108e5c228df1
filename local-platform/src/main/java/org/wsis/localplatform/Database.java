package org.wsis.localplatform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A service's database with its two roles: the owner migrates, the lesser one serves requests and has only what the
/// migrations grant it.
///
/// @param name the name; the roles are called after it
public record Database(String name, String ownerPassword, String appPassword) {

    /// The role that owns the database and everything in it.
    public String owner() {
        return name + "_owner";
    }

    /// The role that serves requests.
    public String app() {
        return name + "_app";
    }

    /// Makes what is missing and sets the passwords; whatever an interrupted earlier attempt has left is completed.
    void ensure(PostgresServer server) {
        try (var connection = server.connect("postgres");
                var sql = connection.createStatement()) {
            ensureRole(connection, sql, owner(), ownerPassword);
            ensureRole(connection, sql, app(), appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                sql.execute("create database " + name + " owner " + owner());
            }
            sql.execute("revoke all on database " + name + " from public");
            sql.execute("grant connect on database " + name + " to " + app());
        } catch (SQLException e) {
            throw new ComponentFailed("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    private static void ensureRole(Connection connection, Statement sql, String role, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            sql.execute("create role " + role + " login");
        }
        sql.execute("alter role " + role + " password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
