package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.ReferenceData;

/// A published entry as everyone sees it. It says nothing of the person who sent it.
///
/// @param number number of this version of the entry, counted from 1
/// @param content what is said of the initiative; its members stand beside the others
/// @param region code of the ITU region of the organization's country, where there is one
/// @param year the year in which it joined the register (UTC); figures by year count by it
/// @param importedFrom the list it was imported from, if it was
/// @param publishedAt when it joined the register
/// @param updatedAt when this version was published
/// @param confirmedAt when its owner last said that it is true
public record PublicEntry(
        UUID id,
        String reference,
        int number,
        @JsonUnwrapped Content content,
        @Nullable String region,
        int year,
        @Nullable String importedFrom,
        Instant publishedAt,
        Instant updatedAt,
        Instant confirmedAt) {

    static PublicEntry of(
            UUID id,
            String reference,
            int number,
            Content content,
            @Nullable String importedFrom,
            Instant publishedAt,
            Instant updatedAt,
            Instant confirmedAt) {
        return new PublicEntry(
                id,
                reference,
                number,
                content,
                regionOf(content),
                publishedAt.atZone(ZoneOffset.UTC).getYear(),
                importedFrom,
                publishedAt,
                updatedAt,
                confirmedAt);
    }

    private static @Nullable String regionOf(Content content) {
        var organization = content.organization();
        if (organization == null || organization.country() == null) {
            return null;
        }
        return ReferenceData.loaded()
                .country(organization.country())
                .flatMap(country -> country.ituRegion())
                .orElse(null);
    }
}
