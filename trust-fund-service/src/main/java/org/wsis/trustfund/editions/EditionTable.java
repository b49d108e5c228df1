package org.wsis.trustfund.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/// The table of editions: written from events only, read by everyone.
@ApplicationScoped
class EditionTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Session db;
    private final ObjectMapper json;

    EditionTable(Session db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps the state that an event tells, unless a later one is known.
    @Transactional(TxType.MANDATORY)
    void keep(ToldEdition edition, long sequence) {
        db.createNativeMutationQuery("""
                insert into edition (id, sequence, year, name, starts_on, ends_on, sample)
                values (:id, :sequence, :year, cast(:name as jsonb), :startsOn, :endsOn, :sample)
                on conflict (id) do update
                set sequence = excluded.sequence, year = excluded.year, name = excluded.name,
                    starts_on = excluded.starts_on, ends_on = excluded.ends_on, sample = excluded.sample
                where edition.sequence < excluded.sequence
                """)
                .setParameter("id", edition.id())
                .setParameter("sequence", sequence)
                .setParameter("year", edition.year())
                .setParameter("name", written(edition.name()))
                .setParameter("startsOn", edition.startsOn())
                .setParameter("endsOn", edition.endsOn())
                .setParameter("sample", edition.sample())
                .executeUpdate();
    }

    /// Editions before this year, the newest first.
    @Transactional
    List<Edition> before(long year, int most) {
        return db
                .createNativeQuery("""
                        select id, year, cast(name as text) as name, starts_on, ends_on, sample
                        from edition
                        where year < :year
                        order by year desc limit :most
                        """, Tuple.class)
                .setParameter("year", year)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(this::edition)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void clear() {
        db.createNativeMutationQuery("delete from edition").executeUpdate();
    }

    @Transactional
    String checksum() {
        return db.createNativeQuery("""
                        select coalesce(md5(string_agg(md5(cast(edition as text)), '' order by id)), '') from edition
                        """, String.class).getSingleResult();
    }

    private Edition edition(Tuple row) {
        return new Edition(
                row.get("id", UUID.class),
                row.get("year", Integer.class),
                read(row.get("name", String.class)),
                row.get("starts_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                row.get("sample", Boolean.class));
    }

    private String written(Map<String, String> name) {
        try {
            return json.writeValueAsString(name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + name, e);
        }
    }

    private Map<String, String> read(String name) {
        try {
            return json.readValue(name, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was kept: " + name, e);
        }
    }
}
