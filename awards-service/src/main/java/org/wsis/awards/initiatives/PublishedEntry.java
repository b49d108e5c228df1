package org.wsis.awards.initiatives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.events.UnreadableEvent;

/// What the prizes take from the event that an entry became public; its other members do not matter here.
record PublishedEntry(
        UUID id,
        String reference,
        UUID owner,
        String language,
        String title,
        String description,
        Organization organization,
        List<String> actionLines,
        List<Integer> sdgs,
        boolean sample,
        Instant at) {

    PublishedEntry {
        present(id, "id");
        present(reference, "reference");
        present(owner, "owner");
        present(language, "language");
        present(title, "title");
        present(description, "description");
        present(organization, "organization");
        present(actionLines, "actionLines");
        present(sdgs, "sdgs");
        present(at, "at");
    }

    /// JSON that leaves a member out would otherwise arrive here as null, against its contract.
    private static void present(@Nullable Object value, String member) {
        if (value == null) {
            throw new UnreadableEvent("The member " + member + " is missing");
        }
    }

    record Organization(
            String name, @Nullable String country, @Nullable String stakeholderType) {

        Organization {
            present(name, "organization.name");
        }
    }
}
