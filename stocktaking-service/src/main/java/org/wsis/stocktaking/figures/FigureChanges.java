package org.wsis.stocktaking.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.RegisterChange;

/// Appends what a change of the register adds to the figures and takes away from them, in the transaction of the
/// change. It waits for nobody and nobody waits for it.
@ApplicationScoped
class FigureChanges {

    private final EntityManager db;

    FigureChanges(EntityManager db) {
        this.db = db;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes RegisterChange change) {
        keep(List.of(change));
    }

    /// The same for many, in the transaction of the caller.
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(List<RegisterChange> changes) {
        db.unwrap(Session.class).doWork(connection -> insert(connection, changes));
    }

    private static void insert(Connection connection, List<RegisterChange> changes) throws SQLException {
        try (var rows = connection.prepareStatement("""
                insert into figure_change (day, sign, region, stakeholder_type, year, cells, explained, labels)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var change : changes) {
                var before = traits(change.before());
                var after = traits(change.after());
                if (before == null ? after != null : !before.equals(after)) {
                    add(rows, change.at(), -1, before);
                    add(rows, change.at(), 1, after);
                }
            }
            rows.executeBatch();
        }
    }

    private static @Nullable Traits traits(@Nullable PublicEntry entry) {
        return entry == null ? null : Traits.of(entry);
    }

    private static void add(PreparedStatement rows, Instant at, int sign, @Nullable Traits traits) throws SQLException {
        if (traits == null) {
            return;
        }
        var connection = rows.getConnection();
        rows.setObject(1, dayOf(at));
        rows.setInt(2, sign);
        rows.setString(3, traits.region());
        rows.setString(4, traits.stakeholderType());
        rows.setInt(5, traits.year());
        rows.setArray(6, connection.createArrayOf("int2", traits.cells().toArray()));
        rows.setArray(7, connection.createArrayOf("int2", traits.explained().toArray()));
        rows.setArray(8, connection.createArrayOf("text", traits.labels().toArray()));
        rows.addBatch();
    }

    /// Days of figures are days of UTC, as the years of entries are.
    static LocalDate dayOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
