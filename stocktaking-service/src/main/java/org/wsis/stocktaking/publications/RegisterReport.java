package org.wsis.stocktaking.publications;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Refused;
import org.wsis.process.Ids;
import org.wsis.stocktaking.searching.Search;

/// A report of the register: asked for, made by a job, published by an officer, and made again whenever somebody
/// wants to see that the same question still gives the same figures.
@Entity
@Table(name = "register_report")
class RegisterReport extends PanacheEntityBase {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    enum State {
        MAKING,
        READY,
        PUBLISHED,
        FAILED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Question.Kind kind;

    private @Nullable String region;
    private @Nullable Integer year;
    private String query;

    @Column(name = "on_day")
    private LocalDate on;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> foreword;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String figures;

    private @Nullable String checksum;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private UUID officer;

    private Instant askedAt;
    private @Nullable Instant madeAt;
    private @Nullable Instant publishedAt;
    private boolean rerunAsked;
    private @Nullable Instant rerunAt;
    private @Nullable String rerunChecksum;

    protected RegisterReport() {}

    static RegisterReport ask(Question question, Search search, UUID officer, Instant now) {
        var report = new RegisterReport();
        report.id = Ids.next();
        var number = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('register_report_reference')")
                        .getSingleResult())
                .longValue();
        report.reference = "P-%d-%02d".formatted(now.atZone(ZoneOffset.UTC).getYear(), number);
        report.kind = Objects.requireNonNull(question.kind());
        report.region = report.kind == Question.Kind.REGIONAL ? question.region() : null;
        report.year = report.kind == Question.Kind.YEARLY ? question.year() : null;
        report.query = search.query();
        report.on = Objects.requireNonNull(question.on());
        report.foreword = question.foreword() == null ? Map.of() : question.foreword();
        report.officer = officer;
        report.askedAt = now;
        report.state = State.MAKING;
        return report;
    }

    /// Takes the figures that were found: as its own the first time, afterwards for comparison only.
    void take(Figures found, Instant now) {
        var json = write(found);
        if (figures == null) {
            figures = json;
            checksum = sha256(json);
            madeAt = now;
            state = State.READY;
        } else {
            rerunAsked = false;
            rerunAt = now;
            rerunChecksum = sha256(json);
        }
    }

    void fail() {
        if (figures == null) {
            state = State.FAILED;
        }
        rerunAsked = false;
    }

    void askAgain() {
        switch (state) {
            case FAILED -> state = State.MAKING;
            case READY, PUBLISHED -> rerunAsked = true;
            case MAKING -> {}
        }
    }

    void publish(Instant now) {
        requireMade();
        if (state == State.READY) {
            state = State.PUBLISHED;
            publishedAt = now;
        }
    }

    private void requireMade() {
        if (figures == null) {
            throw PublicationRefusal.REGISTER_REPORT_NOT_READY.because("The report is " + state + ".");
        }
    }

    boolean isPublic() {
        return state == State.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Search search() {
        return Search.parse(query);
    }

    LocalDate on() {
        return on;
    }

    View view() {
        return new View(
                id,
                reference,
                version,
                state,
                kind,
                region,
                year,
                query,
                on,
                foreword,
                figures == null ? null : read(figures),
                checksum,
                askedAt,
                madeAt,
                publishedAt,
                rerunAsked,
                rerunAt,
                rerunChecksum == null ? null : rerunChecksum.equals(checksum));
    }

    static RegisterReport withId(UUID id) {
        return RegisterReport.<RegisterReport>findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    static RegisterReport hold(UUID id) {
        return RegisterReport.<RegisterReport>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id));
    }

    static Refused unknown(UUID id) {
        return PublicationRefusal.REGISTER_REPORT_NOT_FOUND.because("No report has the id " + id + ".");
    }

    /// The next one that waits for its figures and that nobody else is making; its row is held until the
    /// transaction ends.
    @SuppressWarnings("unchecked") // of a native query
    static Optional<RegisterReport> nextWaiting() {
        List<RegisterReport> waiting =
                getEntityManager().createNativeQuery("""
                        select * from register_report where state = 'MAKING' or rerun_asked
                        order by asked_at limit 1 for update skip locked
                        """, RegisterReport.class).getResultList();
        return waiting.stream().findFirst();
    }

    private static String write(Figures figures) {
        try {
            return MAPPER.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figures read(String json) {
        try {
            return MAPPER.readValue(json, Figures.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A report as it is read.
    ///
    /// @param figures null while they are being found
    /// @param checksum SHA-256 of the figures
    /// @param rerunAgrees whether the figures found last for the same question are the same; null before anybody
    ///     asked
    record View(
            UUID id,
            String reference,
            int version,
            State state,
            Question.Kind kind,
            @Nullable String region,
            @Nullable Integer year,
            String query,
            LocalDate on,
            Map<String, String> foreword,
            @Nullable Figures figures,
            @Nullable String checksum,
            Instant askedAt,
            @Nullable Instant madeAt,
            @Nullable Instant publishedAt,
            boolean rerunAsked,
            @Nullable Instant rerunAt,
            @Nullable Boolean rerunAgrees) {}
}
