package org.wsis.pages;

import java.util.Optional;

import org.wsis.referencedata.Language;

/// The address of a page, taken apart: the language in front, and the path and query that are the same in every
/// language.
///
/// @param language the language in the address; empty when the first part is none of the six
/// @param rest the path and query after the language, starting with a slash
record PageAddress(Optional<Language> language, String rest) {

    /// Takes apart a raw path and its raw query.
    static PageAddress of(String rawPath, Optional<String> rawQuery) {
        var end = rawPath.indexOf('/', 1);
        var first = rawPath.substring(Math.min(1, rawPath.length()), end < 0 ? rawPath.length() : end);
        var language = Language.of(first);
        var path = language.isEmpty() ? rawPath : end < 0 ? "/" : rawPath.substring(end);
        return new PageAddress(
                language, path + rawQuery.map(query -> "?" + query).orElse(""));
    }

    /// The same page in this language. A page without a language in its address has no other versions: the home
    /// page then.
    String in(Language other) {
        return "/" + other.code() + (language.isPresent() ? rest : "/");
    }
}
