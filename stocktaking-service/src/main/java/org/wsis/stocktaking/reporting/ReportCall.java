package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;
import org.wsis.referencedata.Language;

/// A call for national and stakeholder reports. It is written, then published with its template; from its first
/// report on its sections stay as they are, because reports answer them.
@Entity
class ReportCall extends PanacheEntityBase {

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> introduction;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    private Instant opensAt;
    private Instant closesAt;
    private boolean sample;
    private Instant createdAt;
    private @Nullable Instant publishedAt;

    protected ReportCall() {}

    static ReportCall begin(UUID id, Template template, Instant now) {
        var call = new ReportCall();
        call.id = id;
        var number = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('report_call_reference')")
                        .getSingleResult())
                .longValue();
        call.reference = "RC-%d-%02d".formatted(now.atZone(ZoneOffset.UTC).getYear(), number);
        call.createdAt = now;
        call.write(template);
        return call;
    }

    /// Says something else. The dates and words may change at any time, the sections only until the first report.
    void change(Template template, boolean hasReports) {
        if (hasReports && !sections.equals(template.sections())) {
            throw ReportRefusal.REPORT_CALL_HAS_REPORTS.because("Reports answer these sections already.");
        }
        write(template);
        if (publishedAt != null) {
            requireComplete();
        }
    }

    private void write(Template template) {
        title = Objects.requireNonNull(template.title());
        introduction = Objects.requireNonNull(template.introduction());
        sections = Objects.requireNonNull(template.sections());
        opensAt = Objects.requireNonNull(template.opensAt()).truncatedTo(ChronoUnit.MICROS);
        closesAt = Objects.requireNonNull(template.closesAt()).truncatedTo(ChronoUnit.MICROS);
        sample = template.isSample();
    }

    /// Makes the template public. Publishing again changes nothing.
    void publish(Instant now) {
        requireComplete();
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    private void requireComplete() {
        var missing = new ArrayList<Problem.Field>();
        for (var language : Language.values()) {
            require(missing, "/title/" + language.code(), title.get(language.code()));
            require(missing, "/introduction/" + language.code(), introduction.get(language.code()));
            for (var i = 0; i < sections.size(); i++) {
                var section = sections.get(i);
                require(
                        missing,
                        "/sections/" + i + "/title/" + language.code(),
                        Objects.requireNonNull(section.title()).get(language.code()));
                if (section.hint() != null && !section.hint().isEmpty()) {
                    require(
                            missing,
                            "/sections/" + i + "/hint/" + language.code(),
                            section.hint().get(language.code()));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw ReportRefusal.REPORT_CALL_INCOMPLETE.because(
                    "A template is published in all six languages.", missing.toArray(Problem.Field[]::new));
        }
    }

    private static void require(List<Problem.Field> missing, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            missing.add(Problem.Field.at(pointer, "is missing"));
        }
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    boolean isOpen(Instant now) {
        return publishedAt != null && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    List<Section> sections() {
        return sections;
    }

    View view() {
        return new View(
                id,
                reference,
                version,
                title,
                introduction,
                sections,
                opensAt,
                closesAt,
                sample,
                createdAt,
                publishedAt);
    }

    static ReportCall withId(UUID id) {
        return ReportCall.<ReportCall>findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    static ReportCall hold(UUID id) {
        return ReportCall.<ReportCall>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id));
    }

    private static org.wsis.problems.Refused unknown(UUID id) {
        return ReportRefusal.REPORT_CALL_NOT_FOUND.because("No call for reports has the id " + id + ".");
    }

    /// A call as it is read; everyone reads a published one, officers also the others.
    record View(
            UUID id,
            String reference,
            int version,
            Map<String, String> title,
            Map<String, String> introduction,
            List<Section> sections,
            Instant opensAt,
            Instant closesAt,
            boolean sample,
            Instant createdAt,
            @Nullable Instant publishedAt) {}
}
