package org.wsis.stocktaking.reading;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.PublicEntry;

/// How to cite an entry: for people, and for the two kinds of reference managers. It names the version, because an
/// entry changes, and the permanent address, because a link without one dies.
///
/// @param address the permanent address
record Citation(PublicEntry entry, String address) {

    private static final Map<Integer, String> IN_BIBTEX = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\{",
            (int) '}', "\\}",
            (int) '%', "\\%",
            (int) '&', "\\&",
            (int) '$', "\\$",
            (int) '#', "\\#",
            (int) '_', "\\_",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}");

    /// For people, in the words of the reader.
    String plain(Language reader) {
        var register = ReferenceData.loaded()
                .terms()
                .word("stocktakingDatabase")
                .orElseThrow()
                .in(reader);
        return "%s (%d). %s. %s, %s, %d. %s"
                .formatted(organization(), year(), title(), register, entry.reference(), entry.number(), address);
    }

    /// For BibTeX.
    String bibtex() {
        return """
                @misc{%s,
                  author       = {{%s}},
                  title        = {{%s}},
                  year         = {%d},
                  howpublished = {WSIS Stocktaking database},
                  note         = {%s, version %d},
                  url          = {%s},
                  language     = {%s}
                }
                """.formatted(
                        entry.reference(),
                        escaped(organization()),
                        escaped(title()),
                        year(),
                        entry.reference(),
                        entry.number(),
                        address,
                        entry.content().language());
    }

    /// For reference managers that read RIS. Its lines end with two characters.
    String ris() {
        return """
                TY  - DBASE
                AU  - %s
                TI  - %s
                PY  - %d
                DB  - WSIS Stocktaking database
                AN  - %s
                ET  - %d
                LA  - %s
                UR  - %s
                ER  -\s
                """.formatted(
                        organization(),
                        title(),
                        year(),
                        entry.reference(),
                        entry.number(),
                        entry.content().language(),
                        address)
                .replace("\n", "\r\n");
    }

    private int year() {
        return entry.updatedAt().atZone(ZoneOffset.UTC).getYear();
    }

    private String title() {
        return inOneLine(Optional.ofNullable(entry.content().title()).orElse(""));
    }

    private String organization() {
        return inOneLine(Optional.ofNullable(entry.content().organization())
                .map(organization -> organization.name())
                .orElse(""));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\R+", " ");
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> IN_BIBTEX.getOrDefault(character, Character.toString(character)))
                .collect(Collectors.joining());
    }
}
