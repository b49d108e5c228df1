package org.wsis.localplatform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// What runs inside the process of Kafka: the storage is formatted when it is new, then the broker takes over. One
/// process for both saves the start of a second Java machine.
final class KafkaProcess {

    private KafkaProcess() {}

    /// Formats what is new, then runs the broker whose settings are in the file named first.
    public static void main(String[] arguments) throws Exception {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(in);
        }
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            var format = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", arguments[0]};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IllegalStateException("The storage of Kafka could not be formatted.");
            }
        }
        Kafka.main(arguments);
    }
}
