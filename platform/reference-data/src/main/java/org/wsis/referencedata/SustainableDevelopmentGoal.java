package org.wsis.referencedata;

/// One of the 17 Sustainable Development Goals of the 2030 Agenda.
///
/// @param number 1 to 17
/// @param code `SDG1` to `SDG17`
/// @param colour its colour in UN material; the style sheet holds the same as `sdg-1` to `sdg-17`
/// @param shortTitle the title of the UN's communication material
/// @param title the title of the resolution
public record SustainableDevelopmentGoal(
        int number, String code, String colour, LanguageText shortTitle, LanguageText title) {

    /// Number and short title, as lists show it: `4. Quality Education`.
    public String name(Language language) {
        return number + ". " + shortTitle.in(language);
    }
}
