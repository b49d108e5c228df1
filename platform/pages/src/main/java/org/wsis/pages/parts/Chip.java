package org.wsis.pages.parts;

/// A chosen filter above the hits: a link to the same search without it.
///
/// @param label the filter with its group: `Region: Africa`
/// @param without the address of the search without it
public record Chip(String label, String without) {}
