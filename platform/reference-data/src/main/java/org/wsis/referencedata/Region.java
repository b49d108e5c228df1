package org.wsis.referencedata;

/// A region of one of the two ITU schemes: the six regions of ITU-D, or the five administrative regions.
///
/// @param code `AFR` or `A`
/// @param label its name
/// @param usedFor where WSIS material counts by this scheme
public record Region(String code, LanguageText label, String usedFor) {}
