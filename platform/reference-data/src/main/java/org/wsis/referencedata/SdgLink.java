package org.wsis.referencedata;

import java.util.List;

/// One cell of the WSIS–SDG matrix: an action line helps a goal.
///
/// @param actionLine code of the action line
/// @param sdg number of the goal
/// @param targets the targets of the goal that are named, may be none
/// @param status `confirmed`, `single-direction` or `disputed`
/// @param source where the pair was found
/// @param note what the source says or contradicts
public record SdgLink(String actionLine, int sdg, List<String> targets, String status, String source, String note) {

    /// Whether the source contradicts itself on this pair. Such pairs are shown to nobody unless asked for.
    public boolean isDisputed() {
        return status.equals("disputed");
    }
}
