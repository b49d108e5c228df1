package org.wsis.events;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/// The table of the reader under test.
@ApplicationScoped
class Notes {

    private final DataSource db;

    Notes(DataSource db) {
        this.db = db;
    }

    void write(Noted noted, String trace) {
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("insert into note (subject, n, trace) values (?, ?, ?)")) {
            insert.setObject(1, noted.thing());
            insert.setInt(2, noted.n());
            insert.setString(3, trace);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The numbers noted about a thing, in the order in which they were noted.
    List<Integer> of(UUID thing) {
        return ask("select n from note where subject = '" + thing + "' order by position", row -> row.getInt(1));
    }

    List<String> tracesOf(UUID thing) {
        return ask("select trace from note where subject = '" + thing + "' order by position", row -> row.getString(1));
    }

    String checksum() {
        return ask(
                        "select coalesce(md5(string_agg(subject::text || n, ',' order by subject, n)), '') from note",
                        row -> row.getString(1))
                .getFirst();
    }

    void clear() {
        try (var connection = db.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from note");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> ask(String sql, Column<T> column) {
        try (var connection = db.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery(sql)) {
            var values = new ArrayList<T>();
            while (answer.next()) {
                values.add(column.of(answer));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Column<T> {
        T of(java.sql.ResultSet row) throws SQLException;
    }
}
