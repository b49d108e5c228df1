package org.wsis.referencedata;

/// A kind of stakeholder in WSIS statistics and forms.
///
/// @param code `GOVERNMENT`, `CIVIL_SOCIETY`, …
/// @param label its name
/// @param source where the type was found
public record StakeholderType(String code, LanguageText label, String source) {}
