package org.wsis.trustfund.editions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;

/// An edition as the last event told it. Rows are written from events only.
@Entity
@Table(name = "edition")
class KeptEdition extends PanacheEntityBase {

    @Id
    private UUID id;

    /// Of the last event applied. Only the statement that writes compares it.
    @SuppressWarnings("unused")
    private long sequence;

    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean sample;

    protected KeptEdition() {}

    /// Keeps the state that an event tells, unless a later one is known. One statement decides, because a dead
    /// letter may be replayed while the next event arrives.
    static void keep(ToldEdition told, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                        insert into edition (id, sequence, year, name, starts_on, ends_on, sample)
                        values (:id, :sequence, :year, jsonb_object(:languages, :names), :startsOn, :endsOn, :sample)
                        on conflict (id) do update
                        set sequence = excluded.sequence, year = excluded.year, name = excluded.name,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on, sample = excluded.sample
                        where edition.sequence < excluded.sequence
                        """)
                .setParameter("id", told.id())
                .setParameter("sequence", sequence)
                .setParameter("year", told.year())
                .setParameter("languages", told.name().keySet().toArray(String[]::new))
                .setParameter("names", told.name().values().toArray(String[]::new))
                .setParameter("startsOn", told.startsOn())
                .setParameter("endsOn", told.endsOn())
                .setParameter("sample", told.sample())
                .executeUpdate();
    }

    /// Editions after this place, the newest year first.
    static List<Edition> after(Place place, int most) {
        return KeptEdition.<KeptEdition>find(
                        "(year, id) < (?1, ?2) order by year desc, id desc", place.year(), place.id())
                .page(Page.ofSize(most))
                .stream()
                .map(KeptEdition::edition)
                .toList();
    }

    /// A digest of all rows.
    static String checksum() {
        return (String) getEntityManager().createNativeQuery("""
                        select coalesce(md5(string_agg(md5(cast(edition as text)), '' order by id)), '') from edition
                        """, String.class).getSingleResult();
    }

    private Edition edition() {
        var names = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            @Nullable String text = name.get(language.code());
            if (text != null) {
                names.put(language.code(), text);
            }
        }
        return new Edition(id, year, names, startsOn, endsOn, sample);
    }

    /// Where a list goes on: after the row with this year and id.
    record Place(int year, UUID id) {

        /// Before all rows.
        static final Place START = new Place(Integer.MAX_VALUE, new UUID(0, 0));
    }
}
