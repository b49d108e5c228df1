package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.WordCount;
import org.wsis.problems.Problem;

/// A report in answer to a call, from its first draft on. Public only when its sender agreed and an officer
/// published it.
@Entity
class Report extends PanacheEntityBase {

    enum State {
        DRAFT,
        RECEIVED,
        PUBLISHED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private UUID callId;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID sender;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportKind kind;

    private @Nullable String organizationName;
    private List<String> countries;
    private @Nullable String stakeholderType;
    private @Nullable String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers;

    private boolean consent;
    private boolean sample;
    private Instant createdAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant publishedAt;

    protected Report() {}

    static Report begin(UUID id, ReportText text, UUID call, UUID sender, Instant now) {
        var report = new Report();
        report.id = id;
        var number = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('report_reference')")
                        .getSingleResult())
                .longValue();
        report.reference = "R-%d-%05d".formatted(now.atZone(ZoneOffset.UTC).getYear(), number);
        report.callId = call;
        report.sender = sender;
        report.state = State.DRAFT;
        report.createdAt = now;
        report.write(text);
        return report;
    }

    /// Keeps what was written so far. What was sent is not a draft any more: it is sent again, whole.
    void draft(ReportText text) {
        if (state != State.DRAFT) {
            throw notOpen();
        }
        write(text);
    }

    /// Sends it, or sends it anew while the call is open. A published one is read again before it is published
    /// again.
    void send(ReportText text, List<Section> sections, Instant now) {
        if (state == State.WITHDRAWN || state == State.DECLINED) {
            throw notOpen();
        }
        requireComplete(text, sections);
        write(text);
        state = State.RECEIVED;
        sentAt = now;
        publishedAt = null;
    }

    private org.wsis.problems.Refused notOpen() {
        return ReportRefusal.REPORT_NOT_OPEN_FOR_CHANGES.because("The report is " + state + ".");
    }

    private void write(ReportText text) {
        kind = text.kind();
        organizationName = text.organizationName();
        countries = text.countries().stream().distinct().sorted().toList();
        stakeholderType = text.stakeholderType();
        language = text.language();
        answers = new LinkedHashMap<>(text.answers());
        consent = text.agrees();
        sample = text.isSample();
    }

    boolean says(ReportText text) {
        var other = new Report();
        other.write(text);
        return java.util.Objects.equals(kind, other.kind)
                && java.util.Objects.equals(organizationName, other.organizationName)
                && countries.equals(other.countries)
                && java.util.Objects.equals(stakeholderType, other.stakeholderType)
                && java.util.Objects.equals(language, other.language)
                && answers.equals(other.answers)
                && consent == other.consent
                && sample == other.sample;
    }

    /// What the template asks: an answer where one is required, within its words, and none to what is not asked.
    static List<Problem.Field> faults(ReportText text, List<Section> sections) {
        var faults = new ArrayList<Problem.Field>();
        for (var section : sections) {
            var answer = text.answers().getOrDefault(section.key(), "");
            if (section.required() && answer.isBlank()) {
                faults.add(Problem.Field.at("/answers/" + section.key(), "is required"));
            } else if (WordCount.in(answer) > section.mostWords()) {
                faults.add(Problem.Field.at(
                        "/answers/" + section.key(), "has more than " + section.mostWords() + " words"));
            }
        }
        for (var key : text.answers().keySet()) {
            if (sections.stream().noneMatch(section -> key.equals(section.key()))) {
                faults.add(Problem.Field.at("/answers/" + key, "is no section of the template"));
            }
        }
        if (text.kind() == ReportKind.NATIONAL && text.countries().size() > 1) {
            faults.add(Problem.Field.at("/countries", "a national report is about one country"));
        }
        return faults;
    }

    private static void requireComplete(ReportText text, List<Section> sections) {
        var faults = faults(text, sections);
        if (!faults.isEmpty()) {
            throw ReportRefusal.REPORT_INCOMPLETE.because(
                    "The report does not answer the template.", faults.toArray(Problem.Field[]::new));
        }
    }

    void publish(Instant now) {
        requireSent();
        if (!consent) {
            throw ReportRefusal.REPORT_WITHOUT_CONSENT.because("Its sender has not agreed to publication.");
        }
        state = State.PUBLISHED;
        publishedAt = now;
    }

    void decline() {
        requireSent();
        state = State.DECLINED;
        publishedAt = null;
    }

    /// Takes it from the public again; it stays received.
    void withhold() {
        requireSent();
        state = State.RECEIVED;
        publishedAt = null;
    }

    private void requireSent() {
        if (state == State.DRAFT || state == State.WITHDRAWN) {
            throw ReportRefusal.REPORT_NOT_RECEIVED.because("The report is " + state + ".");
        }
    }

    /// Gives or takes back the consent; without it nothing is public from this moment on.
    void agree(boolean agreed) {
        if (state == State.WITHDRAWN) {
            throw notOpen();
        }
        consent = agreed;
        if (!agreed && state == State.PUBLISHED) {
            withhold();
        }
    }

    void withdraw() {
        state = State.WITHDRAWN;
        publishedAt = null;
    }

    boolean isPublic() {
        return state == State.PUBLISHED;
    }

    boolean belongsTo(UUID person) {
        return sender.equals(person);
    }

    boolean isFor(UUID call) {
        return callId.equals(call);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    View view() {
        return new View(
                id,
                reference,
                version,
                callId,
                state,
                kind,
                organizationName,
                countries,
                stakeholderType,
                language,
                answers,
                consent,
                sample,
                createdAt,
                sentAt,
                publishedAt);
    }

    static Optional<Report> withId(UUID id) {
        return findByIdOptional(id);
    }

    static Report hold(UUID id) {
        return Report.<Report>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ReportRefusal.REPORT_NOT_FOUND.because("No report has the id " + id + "."));
    }

    static Optional<Report> ofOrganization(UUID call, String organization) {
        return find(
                        "callId = ?1 and lower(organizationName) = lower(?2) and state in (?3, ?4, ?5)",
                        call,
                        organization,
                        State.RECEIVED,
                        State.PUBLISHED,
                        State.DECLINED)
                .firstResultOptional();
    }

    /// A report as its readers see it. It says nothing of the person who sent it.
    record View(
            UUID id,
            String reference,
            int version,
            UUID call,
            State state,
            @Nullable ReportKind kind,
            @Nullable String organizationName,
            List<String> countries,
            @Nullable String stakeholderType,
            @Nullable String language,
            Map<String, String> answers,
            boolean consentToPublish,
            boolean sample,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant publishedAt) {}
}
