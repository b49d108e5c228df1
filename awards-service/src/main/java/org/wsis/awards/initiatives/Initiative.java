package org.wsis.awards.initiatives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An initiative of the register, as the last event told of it. Read here; written by [Initiatives] only.
@Entity
@Immutable
class Initiative extends PanacheEntityBase {

    static final String PUBLISHED = "PUBLISHED";

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String state;

    private String reference;
    private String language;
    private String title;
    private String organizationName;

    @Column(columnDefinition = "char(2)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String organizationCountry;

    private @Nullable String stakeholderType;
    private List<String> actionLines;
    private List<Short> sdgs;
    private boolean sample;
    private Instant publishedAt;

    protected Initiative() {}

    /// Published ones, the newest first, after the given place.
    static List<View> published(@Nullable Place after, int most) {
        var query = after == null
                ? Initiative.<Initiative>find("state = ?1 order by publishedAt desc, id desc", PUBLISHED)
                : Initiative.<Initiative>find(
                        "state = ?1 and (publishedAt, id) < (?2, ?3) order by publishedAt desc, id desc",
                        PUBLISHED,
                        after.at(),
                        after.id());
        return query.page(0, most).stream().map(Initiative::view).toList();
    }

    private View view() {
        return new View(
                id,
                reference,
                language,
                title,
                organizationName,
                organizationCountry,
                stakeholderType,
                actionLines,
                sdgs.stream().map(Short::intValue).toList(),
                sample,
                publishedAt);
    }

    /// Where a list goes on: after the row with this time and id.
    record Place(Instant at, UUID id) {}

    /// An initiative as everyone sees it.
    record View(
            UUID id,
            String reference,
            String language,
            String title,
            String organization,
            @Nullable String country,
            @Nullable String stakeholderType,
            List<String> actionLines,
            List<Integer> sdgs,
            boolean sample,
            Instant publishedAt) {}
}
