package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
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

/// An initiative in the register, from its submission on. Only a published one is public.
@Entity
class Entry extends PanacheEntityBase {

    enum State {
        SUBMITTED,
        RETURNED,
        REJECTED,
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private String reference;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID owner;
    private String language;
    private String title;
    private String description;
    private @Nullable String activityType;
    private String organizationName;

    @Column(columnDefinition = "char(2)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String organizationCountry;

    private @Nullable String stakeholderType;
    private List<String> actionLines;
    private List<Short> sdgs;
    private List<Short> gdcObjectives;
    private @Nullable String coverage;
    private @Nullable String status;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;
    private @Nullable String website;
    private @Nullable String importedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @SuppressWarnings("UnusedVariable") // kept for exports, which read the table
    private @Nullable String importedRecord;

    private boolean sample;
    private Instant submittedAt;
    private @Nullable Instant publishedAt;

    protected Entry() {}

    /// A new entry that waits for its review.
    static Entry submit(UUID id, Submission submission, UUID owner, Instant now) {
        var entry = new Entry();
        entry.id = id;
        entry.reference = nextReference(now);
        entry.owner = owner;
        entry.write(submission);
        entry.sample = submission.sample() != null && submission.sample();
        entry.state = State.SUBMITTED;
        entry.submittedAt = now;
        return entry;
    }

    /// A new entry made from a record of somebody else's list, which is kept whole beside it.
    static Entry importOf(ImportedRecord imported, String from, UUID officer, Instant now) {
        var entry = new Entry();
        entry.id = org.wsis.process.Ids.next();
        entry.reference = nextReference(now);
        entry.owner = officer;
        entry.language = imported.language();
        entry.title = imported.title();
        entry.description = imported.description();
        entry.organizationName = imported.organization();
        entry.website = imported.website();
        entry.actionLines = List.of();
        entry.sdgs = shorts(imported.sdgs());
        entry.gdcObjectives = List.of();
        entry.importedFrom = from;
        entry.importedRecord = imported.whole();
        entry.state = State.SUBMITTED;
        entry.submittedAt = now;
        return entry;
    }

    /// The number is not without gaps: a refused submission may use one up.
    private static String nextReference(Instant now) {
        var number = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('entry_reference')")
                        .getSingleResult())
                .longValue();
        return "S-%d-%05d".formatted(now.atZone(ZoneOffset.UTC).getYear(), number);
    }

    /// Changes what the owner says of it, and puts it back into the queue.
    void correct(Submission submission, Instant now) {
        switch (state) {
            case SUBMITTED, RETURNED -> {
                write(submission);
                state = State.SUBMITTED;
                submittedAt = now;
            }
            case PUBLISHED, REJECTED, WITHDRAWN ->
                throw EntryRefusal.ENTRY_NOT_OPEN_FOR_CHANGES.because("The entry is " + state + ".");
        }
    }

    private void write(Submission submission) {
        var organization = required(submission.organization());
        language = required(submission.language());
        title = required(submission.title()).strip();
        description = required(submission.description()).strip();
        activityType = submission.activityType();
        organizationName = required(organization.name()).strip();
        organizationCountry = organization.country();
        stakeholderType = organization.stakeholderType();
        actionLines = inDocumentedOrder(required(submission.actionLines()));
        sdgs = shorts(required(submission.sdgs()));
        gdcObjectives = shorts(submission.gdcObjectives() == null ? List.of() : submission.gdcObjectives());
        coverage = submission.coverage();
        status = submission.status();
        startDate = submission.startDate();
        endDate = submission.endDate();
        website = submission.website();
    }

    /// Whether the submission would change nothing.
    boolean says(Submission submission) {
        var other = new Entry();
        other.write(submission);
        return content().equals(other.content());
    }

    private List<@Nullable Object> content() {
        return java.util.Arrays.asList(
                language,
                title,
                description,
                activityType,
                organizationName,
                organizationCountry,
                stakeholderType,
                actionLines,
                sdgs,
                gdcObjectives,
                coverage,
                status,
                startDate,
                endDate,
                website);
    }

    /// Acts on the officer's decision and says what the world may hear of it.
    Optional<EntryEvent> decide(Decision.Kind decision, Instant now) {
        if (state != State.SUBMITTED) {
            throw EntryRefusal.ENTRY_NOT_UNDER_REVIEW.because("The entry is " + state + ".");
        }
        return switch (decision) {
            case PUBLISH -> {
                state = State.PUBLISHED;
                publishedAt = now;
                yield Optional.of(EntryEvent.Published.of(this, now));
            }
            case RETURN -> {
                state = State.RETURNED;
                yield Optional.empty();
            }
            case REJECT -> {
                state = State.REJECTED;
                yield Optional.empty();
            }
        };
    }

    /// Takes it back. Withdrawing twice is not an error, and announces nothing the second time.
    Optional<EntryEvent> withdraw(Instant now) {
        var wasPublic = state == State.PUBLISHED;
        state = State.WITHDRAWN;
        return wasPublic
                ? Optional.of(new EntryEvent.Withdrawn(id, reference, version + 1, owner, now))
                : Optional.empty();
    }

    boolean isPublic() {
        return state == State.PUBLISHED;
    }

    boolean belongsTo(UUID person) {
        return owner.equals(person);
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(
                id,
                reference,
                version,
                state,
                owner,
                language,
                title,
                description,
                activityType,
                new Submission.Organization(organizationName, organizationCountry, stakeholderType),
                actionLines,
                integers(sdgs),
                integers(gdcObjectives),
                coverage,
                status,
                startDate,
                endDate,
                website,
                importedFrom,
                sample,
                submittedAt,
                publishedAt);
    }

    static Optional<Entry> withId(UUID id) {
        return findByIdOptional(id);
    }

    /// Holds a word until the transaction ends, so that of two who send the same thing at the same moment the
    /// second finds what the first has done. The table's constraints would stop it too, but could not answer as
    /// politely.
    static void holdWord(String word) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(lower(:word), 7002))) as held")
                .setParameter("word", word)
                .getSingleResult();
    }

    /// Loads the entry and holds its row until the transaction ends, so that two officers decide one after the
    /// other and its events get their sequence in the order of the decisions.
    static Entry hold(UUID id) {
        return Entry.<Entry>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the id " + id + "."));
    }

    /// The entry that has this title and organization, unless it was rejected or withdrawn.
    static Optional<Entry> sameAs(String organization, String title) {
        return find(
                        "lower(organizationName) = lower(?1) and lower(title) = lower(?2) and state not in (?3, ?4)",
                        organization.strip(),
                        title.strip(),
                        State.REJECTED,
                        State.WITHDRAWN)
                .firstResultOptional();
    }

    private static List<String> inDocumentedOrder(List<String> codes) {
        return org.wsis.referencedata.ReferenceData.loaded().actionLines().stream()
                .map(line -> line.code())
                .filter(codes::contains)
                .toList();
    }

    private static List<Short> shorts(List<Integer> numbers) {
        return numbers.stream().distinct().sorted().map(Integer::shortValue).toList();
    }

    private static List<Integer> integers(List<Short> numbers) {
        return numbers.stream().map(Short::intValue).toList();
    }

    /// What validation has made sure of.
    private static <T> T required(@Nullable T value) {
        return java.util.Objects.requireNonNull(value, "validated before");
    }

    /// An entry as its owner and the officers see it; what everyone may see has no owner.
    record View(
            UUID id,
            String reference,
            int version,
            State state,
            UUID owner,
            String language,
            String title,
            String description,
            @Nullable String activityType,
            Submission.Organization organization,
            List<String> actionLines,
            List<Integer> sdgs,
            List<Integer> gdcObjectives,
            @Nullable String coverage,
            @Nullable String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String website,
            @Nullable String importedFrom,
            boolean sample,
            Instant submittedAt,
            @Nullable Instant publishedAt) {}
}
