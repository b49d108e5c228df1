package org.wsis.trustfund.overview;

/// For what a contribution may be used. Its names in the six languages stand in
/// `messages/fund_<language>.properties`.
enum Earmark {
    UNEARMARKED,
    FORUM_OPERATIONS,
    INTERPRETATION_TRANSLATION,
    ACCESSIBILITY,
    FELLOWSHIPS,
    PRIZES,
    HACKATHON,
    STOCKTAKING,
    WSIS20_REVIEW
}
