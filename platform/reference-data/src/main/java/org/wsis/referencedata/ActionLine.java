package org.wsis.referencedata;

import java.util.List;
import java.util.Optional;

/// One of the 18 action lines that people can choose: C1 to C6, the eight parts of C7, and C8 to C11. They are also
/// the 18 categories of the Prizes.
///
/// @param code stable code, `C1` or `C7-EGOV`
/// @param legacyLabel how older documents write it, `C7 e-gov`
/// @param number the number after the C
/// @param parent `C7` for its eight parts
/// @param prizeCategory the number of the category of the Prizes, 1 to 18
/// @param prizeCategoryLabelInEnglish the name of that category on the English ballot
/// @param title short title
/// @param fullTitle title as in the Geneva Plan of Action
/// @param arabicLineLabel the label in Arabic, where the letter is spelled out
/// @param leadFacilitators the agencies that lead it
/// @param leadFacilitatorsSource where that was found
/// @param tunisAgendaFacilitators the agencies named in the annex of the Tunis Agenda
/// @param tunisAgendaSource where that was found
/// @param source where the row as a whole was found
public record ActionLine(
        String code,
        String legacyLabel,
        int number,
        Optional<String> parent,
        int prizeCategory,
        String prizeCategoryLabelInEnglish,
        LanguageText title,
        LanguageText fullTitle,
        String arabicLineLabel,
        List<String> leadFacilitators,
        String leadFacilitatorsSource,
        List<String> tunisAgendaFacilitators,
        String tunisAgendaSource,
        String source) {

    /// `C7` with its number as readers of this language write it; all eight parts of C7 share it.
    public String label(Language language) {
        return language == Language.AR ? arabicLineLabel : "C" + number;
    }

    /// Label and short title, as lists show it: `C4 Capacity building`.
    public String name(Language language) {
        return label(language) + " " + title.in(language);
    }
}
