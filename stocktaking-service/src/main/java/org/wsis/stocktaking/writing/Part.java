package org.wsis.stocktaking.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;

/// The part of a content that one page writes: a step, or the texts in one further language.
///
/// Two people may write two parts of the same entry at once. Only if both write the same part do they meet: the
/// page carries the mark of the part it was made from, and the second of the two is shown both.
///
/// @param step the step
/// @param translation the further language, for the pages below the texts; else empty
record Part(WritingStep step, Optional<Language> translation) {

    static Part of(WritingStep step) {
        return new Part(step, Optional.empty());
    }

    static Part of(Language translation) {
        return new Part(WritingStep.TEXTS, Optional.of(translation));
    }

    /// Its place below the address of the entry's writing pages.
    public String path() {
        return step.slug() + translation.map(language -> "/" + language.code()).orElse("");
    }

    /// Whether a field is written here.
    boolean asksFor(EntryField field) {
        return translation.isPresent() ? field == EntryField.TRANSLATIONS : step.asksFor(field);
    }

    /// A content that says nothing but this part of another one.
    Content alone(Content content) {
        return put(Content.EMPTY, content);
    }

    /// A content with this part replaced by that of another one.
    Content put(Content content, Content said) {
        return translation
                .map(language -> content.with(Map.of(
                        "translations",
                        Stream.concat(
                                        content.translations().stream()
                                                .filter(text -> !language.code().equals(text.language())),
                                        text(said).stream())
                                .toList())))
                .orElseGet(() -> content.with(said, step.members()));
    }

    /// The text in the further language.
    Optional<Content.Translation> text(Content content) {
        return translation.flatMap(language -> content.translations().stream()
                .filter(text -> language.code().equals(text.language()))
                .findFirst());
    }

    /// The same for equal parts, another one for others.
    String mark(Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(alone(content).inOrder().toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
