package org.wsis.stocktaking.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.Submitting;

/// Takes a list of initiatives into the review queue. Each line is accepted or refused with every reason; the
/// good lines of a list with bad ones are taken, and sending the list again refuses what is there already.
@ApplicationScoped
class Importing {

    private final ObjectMapper json;
    private final Entries entries;
    private final Submitting submitting;

    Importing(ObjectMapper json, Entries entries, Submitting submitting) {
        this.json = json;
        this.entries = entries;
        this.submitting = submitting;
    }

    /// @param lines JSON Lines; empty ones are skipped
    /// @param from name of the list they come from
    /// @param dryRun tell what would happen, change nothing
    @Transactional
    Report take(List<String> lines, String from, String language, UUID officer, boolean dryRun) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (!line.isBlank()) {
                rows.add(take(number, line, from, language, officer, dryRun, seen));
            }
        }
        var accepted = rows.stream().filter(row -> row.refused().isEmpty()).count();
        return new Report(dryRun, rows.size(), (int) accepted, rows.size() - (int) accepted, rows);
    }

    private Row take(
            int number, String line, String from, String language, UUID officer, boolean dryRun, Set<String> seen) {
        var reading = read(line, language);
        var imported = reading.read();
        if (imported == null) {
            return Row.refused(number, reading.wrong());
        }
        if (!seen.add((imported.organization() + "\n" + imported.title()).toLowerCase(Locale.ROOT))) {
            return Row.refused(number, List.of("The same title and organization stand in an earlier line."));
        }
        var same = entries.sameAs(imported.organization(), imported.title());
        if (same.isPresent()) {
            return Row.refused(
                    number,
                    List.of("The register has this title of this organization already: "
                            + same.get().reference() + "."));
        }
        if (dryRun) {
            return new Row(number, null, null, List.of());
        }
        var entry = submitting.carryIn(imported.content(), from, imported.whole(), officer);
        return new Row(number, entry.id(), entry.reference(), List.of());
    }

    private ImportedRecord.Reading read(String line, String language) {
        try {
            JsonNode node = json.readTree(line);
            return ImportedRecord.read(node, language);
        } catch (JsonProcessingException e) {
            return new ImportedRecord.Reading(null, List.of("The line is not JSON."));
        }
    }

    /// What became of a list.
    record Report(boolean dryRun, int lines, int accepted, int refused, List<Row> rows) {}

    /// What became of a line: its entry, or every reason why there is none. In a dry run an accepted line has
    /// neither.
    record Row(int line, @Nullable UUID id, @Nullable String reference, List<String> refused) {

        static Row refused(int line, List<String> reasons) {
            return new Row(line, null, null, reasons);
        }
    }
}
