package org.wsis.referencedata;

import java.util.List;

/// The closed lists of a Stocktaking entry, in the order in which forms offer them.
///
/// @param activityTypes what kind of activity it is: `PROJECT`, `TOOLKIT`, …
/// @param coverages how far it reaches: `LOCAL` to `INTERNATIONAL`
/// @param activityStatuses how far it has come: `PLANNED`, `ONGOING`, `COMPLETED`
/// @param beneficiaries whom it is for
public record StocktakingCodes(
        List<CodeLabel> activityTypes,
        List<CodeLabel> coverages,
        List<CodeLabel> activityStatuses,
        List<CodeLabel> beneficiaries) {}
