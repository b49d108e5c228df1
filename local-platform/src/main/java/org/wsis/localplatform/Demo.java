package org.wsis.localplatform;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the first journey on the running suite, or imports a list of initiatives into it.
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    private final Place place;

    @Option(names = "--import", paramLabel = "FILE")
    private @Nullable Path list;

    Demo(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        if (!new SuiteNote(place.folders()).says(SuiteNote.State.SERVING)) {
            throw new ComponentFailed("The suite is not running: start it with ./wsis up");
        }
        var suite = place.suite();
        var story = list == null ? FirstJourney.story(suite.address()) : Importing.story(place.calledFrom(list));
        story.tell(new SuiteClient(suite.address(), suite.realm()), place.out());
        return 0;
    }
}
