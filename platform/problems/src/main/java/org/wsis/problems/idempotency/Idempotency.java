package org.wsis.problems.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

/// Does a piece of work once for each `Idempotency-Key`, however often the request arrives.
///
/// The answer is kept in the transaction of the work: both are there, or neither. A refusal or a failure keeps
/// nothing, so the same key may be tried again once the reason is gone. Answers are kept for 24 hours, then
/// forgotten (every hour, by [ForgetOldAnswers]), and the key is free again.
///
/// Where the client can choose the id of what it creates, `PUT` to that id is simpler and needs none of this.
@ApplicationScoped
public class Idempotency {

    /// How long an answer is kept. Long enough for a client that was offline over night.
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    private final KeptAnswers kept;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Idempotency(KeptAnswers kept, Fingerprints fingerprints, Clock clock) {
        this.kept = kept;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /// Does the work and keeps its answer; or, if this person sent the same request with the same key before,
    /// gives the answer of that time without doing anything.
    ///
    /// It needs the caller's transaction, in which the work runs. Requests that arrive together are not queued:
    /// one works, the others are refused with `REQUEST_IN_PROGRESS`, and get the kept answer when they ask again.
    ///
    /// @param key the header, as it came
    /// @param subject whose key it is; two people may choose the same one
    /// @param request all that makes it this request and no other, as something that can be written as JSON: the
    ///     name of the operation, ids of the path, the body; for example `List.of("pledge", fundId, body)`
    /// @param answerType what the work answers, read back from JSON
    @Transactional(TxType.MANDATORY)
    public <T> T answerOnce(
            @Nullable String key, String subject, Object request, Class<T> answerType, Supplier<T> work) {
        var usable = IdempotencyKey.read(key);
        var fingerprint = fingerprints.of(request);
        if (!kept.reserve(usable, subject)) {
            throw IdempotencyRefusal.REQUEST_IN_PROGRESS
                    .because("The first request with this Idempotency-Key is not finished. Ask again in a moment.")
                    .with("Retry-After", "1");
        }
        var now = clock.instant();
        var earlier = kept.find(usable, subject, now.minus(KEPT_FOR));
        if (earlier.isPresent()) {
            return repeated(earlier.get(), fingerprint, answerType);
        }
        var answer = work.get();
        kept.keep(usable, subject, fingerprint, fingerprints.write(answer), now);
        return answer;
    }

    private <T> T repeated(KeptAnswers.Kept earlier, String fingerprint, Class<T> answerType) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED.because(
                    "This Idempotency-Key was used for a different request. Choose a new one for a new request.");
        }
        return fingerprints.read(earlier.answer(), answerType);
    }
}
