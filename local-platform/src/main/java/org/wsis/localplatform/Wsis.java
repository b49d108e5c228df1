package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/// What the script `wsis` calls: the commands about the running suite.
@Command(name = "wsis")
final class Wsis implements Runnable {

    /// The command was understood, but could not be done.
    static final int FAILED = 1;

    private final Place place;

    private Wsis(Place place) {
        this.place = place;
    }

    /// Ends the process with the exit code of the command.
    public static void main(String[] arguments) {
        // The client of Kafka tells a lot about itself that nobody at a terminal wants to read.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(commandLine(new Place(Repository.here(), System.getenv(), System.out))
                .execute(arguments));
    }

    /// All commands, working in the given place.
    static CommandLine commandLine(Place place) {
        var line = new CommandLine(new Wsis(place))
                .addSubcommand(new Up(place))
                .addSubcommand(new Down(place))
                .addSubcommand(new Status(place))
                .addSubcommand(new Logs(place))
                .addSubcommand(new Demo(place));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof ComponentFailed)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return FAILED;
        });
        describe(line);
        line.getSubcommands().values().forEach(Wsis::describe);
        return line;
    }

    /// One text a command, shown by the script too, which must help where nothing is built yet.
    private static void describe(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .type(boolean.class)
                        .build());
        command.setHelpSectionKeys(List.of("text"));
        command.getHelpSectionMap().put("text", _ -> text(command.getCommandName()));
    }

    private static String text(String command) {
        var name = "help/" + command + ".txt";
        try (var in = Objects.requireNonNull(Wsis.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without a command: says which there are.
    @Override
    public void run() {
        place.out().print(text("wsis"));
    }
}
