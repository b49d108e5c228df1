package org.wsis.localplatform;

import java.util.List;

import org.wsis.localplatform.Story.Step;

/// A year of the suite as sample data, so that a newcomer sees a living site.
///
/// Everything in it is entered through the public API by the demo accounts, and marked as sample. A real organization
/// appears only with facts that are documented; amounts, votes and decisions belong to invented ones.
final class DemoYear {

    private DemoYear() {}

    /// What happens in the year, in its order.
    static Story story() {
        return new Story("Loading the demo year", List.of(new Step("The people of the demo year sign in", client -> {
            for (var role : Roles.ALL) {
                client.as(role).signIn();
            }
        })));
    }
}
