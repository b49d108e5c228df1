package org.wsis.referencedata;

/// One cell of the matrix of action lines and objectives of the Global Digital Compact.
///
/// @param actionLine code of the action line
/// @param objective number of the objective
/// @param rationale why they belong together
/// @param status `assumed`: the matrix of the UN Group on the Information Society was not available
/// @param source where the pair comes from
public record GdcLink(String actionLine, int objective, String rationale, String status, String source) {}
