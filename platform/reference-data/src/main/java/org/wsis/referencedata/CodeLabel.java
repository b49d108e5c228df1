package org.wsis.referencedata;

/// One code of a closed list of a form, and what people read for it.
///
/// @param code the code that is stored and sent
/// @param label what people read
public record CodeLabel(String code, LanguageText label) {}
