package org.wsis.stocktaking.remarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.EntryField;

/// The remarks about an entry with their answers, for pages.
///
/// @param exchanges the first one first
public record Conversation(List<Exchange> exchanges) {

    static Conversation of(List<RemarkView> remarks) {
        var exchanges = new ArrayList<Exchange>();
        for (var remark : remarks) {
            if (remark.answerTo() == null) {
                exchanges.add(new Exchange(
                        remark,
                        remarks.stream()
                                .filter(answer -> remark.id().equals(answer.answerTo()))
                                .toList()));
            }
        }
        return new Conversation(List.copyOf(exchanges));
    }

    /// Nothing was said.
    public boolean isEmpty() {
        return exchanges.isEmpty();
    }

    /// What officers said after this instant about one field: what its writers see while they mend it.
    ///
    /// @param since when the entry was published last; null when it never was
    public List<Exchange> at(EntryField field, @Nullable Instant since) {
        return exchanges.stream()
                .filter(exchange -> exchange.remark().byOfficer()
                        && field.pointer().equals(exchange.remark().field())
                        && (since == null || exchange.remark().saidAt().isAfter(since)))
                .toList();
    }

    /// How many remarks of officers nobody has answered yet.
    public int unanswered() {
        return (int) exchanges.stream().filter(Exchange::isUnanswered).count();
    }

    /// A remark and what was answered to it.
    public record Exchange(RemarkView remark, List<RemarkView> answers) {

        /// Its id.
        public UUID id() {
            return remark.id();
        }

        /// The name of the field in which a form asks for an answer.
        public String answerName() {
            return "answer-" + remark.id();
        }

        /// An officer waits for an answer.
        public boolean isUnanswered() {
            return remark.byOfficer() && answers.stream().allMatch(RemarkView::byOfficer);
        }
    }
}
