package org.wsis.localplatform;

import java.util.List;

import org.wsis.localplatform.Story.Step;

/// The shortest way through the suite, shown by `./wsis demo`.
final class FirstJourney {

    private FirstJourney() {}

    static Story story() {
        return new Story(
                "The first journey",
                List.of(
                        new Step("A participant signs in", client -> client.as("participant")
                                .signIn()),
                        new Step("A moderator signs in", client -> client.as("moderator")
                                .signIn())));
    }
}
