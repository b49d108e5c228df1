package org.wsis.referencedata;

import java.util.Optional;

/// What is known of one year of the WSIS Prizes. The figures are texts, because the sources say `400+` and `~700`.
///
/// @param year the year of the edition
/// @param submitted projects submitted
/// @param nominated projects admitted to the vote
/// @param votesCast votes
/// @param champions champions
/// @param winners winners
/// @param basis whether champions and winners were found or computed
/// @param submissionWindow when projects could be submitted
/// @param votingEnd when the vote ended
/// @param source where the row was found
public record PrizeEdition(
        int year,
        Optional<String> submitted,
        Optional<String> nominated,
        Optional<String> votesCast,
        Optional<String> champions,
        Optional<String> winners,
        Optional<String> basis,
        Optional<String> submissionWindow,
        Optional<String> votingEnd,
        Optional<String> source) {}
