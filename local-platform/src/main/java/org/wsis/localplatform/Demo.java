package org.wsis.localplatform;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/// Shows the first journey on the running suite.
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    private final Place place;

    Demo(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        if (!new SuiteNote(place.folders()).says(SuiteNote.State.SERVING)) {
            throw new ComponentFailed("The suite is not running: start it with ./wsis up");
        }
        var suite = place.suite();
        FirstJourney.story().tell(new SuiteClient(suite.address(), suite.realm()), place.out());
        return 0;
    }
}
