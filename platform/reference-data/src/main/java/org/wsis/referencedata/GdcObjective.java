package org.wsis.referencedata;

import java.util.List;

/// One of the five objectives of the Global Digital Compact.
///
/// @param number 1 to 5
/// @param code `GDC1` to `GDC5`
/// @param title the wording of the Compact
/// @param subAreasInEnglish the headings under the objective, known in English only
public record GdcObjective(int number, String code, LanguageText title, List<String> subAreasInEnglish) {

    /// Number and title, as lists show it.
    public String name(Language language) {
        return number + ". " + title.in(language);
    }
}
