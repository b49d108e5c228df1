package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. On a build machine or in a container everybody is root, so there it is
/// started in a user namespace of its own, in which it is nobody.
final class OrdinaryUser {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private OrdinaryUser() {}

    /// The command as it has to be given to run without the rights of root.
    static List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            if (!works(OWN_NAMESPACE)) {
                throw new ComponentFailed(
                        "PostgreSQL does not run as root, and this machine does not let root step into a user namespace"
                                + " (unshare -U). Run ./wsis as an ordinary user.");
            }
            command.addAll(OWN_NAMESPACE);
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
