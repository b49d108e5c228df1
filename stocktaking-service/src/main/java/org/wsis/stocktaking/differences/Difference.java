package org.wsis.stocktaking.differences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.EntryField;

/// How two contents differ at one field.
///
/// @param field where
/// @param in the language of a text; empty for everything that is no text
/// @param inText whether the pieces make up one text; else each is an item of a list
/// @param pieces what stayed, what went and what came, in the order of reading
public record Difference(EntryField field, Optional<Language> in, boolean inText, List<Piece> pieces) {

    /// A run of words, or an item of a list, with what became of it.
    ///
    /// @param kind what became of it
    /// @param text as it stands in the one or in both
    public record Piece(Kind kind, String text) {

        /// Whether it came.
        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        /// Whether it went.
        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }
    }

    /// What became of a piece.
    public enum Kind {
        /// It stands in both.
        KEPT,
        /// It stands in the later one only.
        ADDED,
        /// It stands in the earlier one only.
        REMOVED
    }

    /// What the earlier one says, for showing the two beside each other.
    public String before() {
        return without(Kind.ADDED);
    }

    /// What the later one says.
    public String after() {
        return without(Kind.REMOVED);
    }

    private String without(Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining(inText ? "" : "\n"));
    }
}
