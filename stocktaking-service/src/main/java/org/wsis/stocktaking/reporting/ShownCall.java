package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.wsis.referencedata.Language;

/// A call for reports as a page shows it, in the reader's language; a template that is still being written is shown
/// in any language it has.
record ShownCall(
        UUID id,
        String reference,
        int version,
        Text title,
        Text introduction,
        List<ShownSection> sections,
        Instant opensAt,
        Instant closesAt,
        boolean sample,
        Course course) {

    /// Where a call stands.
    enum Course {
        UNPUBLISHED,
        COMING,
        OPEN,
        CLOSED
    }

    static ShownCall of(ReportCall.View call, Language reader, Instant now) {
        return new ShownCall(
                call.id(),
                call.reference(),
                call.version(),
                Text.of(call.title(), reader),
                Text.of(call.introduction(), reader),
                call.sections().stream()
                        .map(section -> ShownSection.of(section, reader))
                        .toList(),
                call.opensAt(),
                call.closesAt(),
                call.sample(),
                course(call, now));
    }

    private static Course course(ReportCall.View call, Instant now) {
        if (call.publishedAt() == null) {
            return Course.UNPUBLISHED;
        }
        if (now.isBefore(call.opensAt())) {
            return Course.COMING;
        }
        return now.isBefore(call.closesAt()) ? Course.OPEN : Course.CLOSED;
    }

    /// Whether reports are taken now.
    public boolean isOpen() {
        return course == Course.OPEN;
    }

    /// A text and the language it is in.
    record Text(String text, Language language) {

        static Text of(Map<String, String> texts, Language reader) {
            var own = texts.getOrDefault(reader.code(), "");
            if (!own.isBlank()) {
                return new Text(own, reader);
            }
            return texts.entrySet().stream()
                    .filter(entry -> !entry.getValue().isBlank())
                    .flatMap(entry ->
                            Language.of(entry.getKey()).map(language -> new Text(entry.getValue(), language)).stream())
                    .findFirst()
                    .orElse(new Text("–", reader));
        }

        /// Its paragraphs.
        public List<String> paragraphs() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// A section of the template.
    record ShownSection(String key, Text title, Optional<Text> hint, int mostWords, boolean required) {

        /// Name of its field in the form.
        public String field() {
            return ReportForm.ANSWER + key;
        }

        static ShownSection of(Section section, Language reader) {
            var hint = section.hint() == null ? Map.<String, String>of() : section.hint();
            return new ShownSection(
                    section.key() == null ? "" : section.key(),
                    Text.of(section.title() == null ? Map.of() : section.title(), reader),
                    hint.values().stream().allMatch(String::isBlank)
                            ? Optional.empty()
                            : Optional.of(Text.of(hint, reader)),
                    section.mostWords(),
                    section.required());
        }
    }
}
