package org.wsis.stocktaking.searching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.LanguageNegotiation;
import org.wsis.problems.paging.Continued;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.PublicEntry;

/// Searching the register, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Entries", description = "Initiatives: submitted, reviewed, published")
class SearchResource {

    private final Searching searching;

    SearchResource(Searching searching) {
        this.searching = searching;
    }

    /// Finds entries of the register. Without anything it is the whole register, the newest first.
    @GET
    @Path("/entries")
    @PermitAll
    @Operation(summary = "Search published entries")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "words that must all be there, \"words in a row\", -words that must not be there, one OR another")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "relevance, newest, updated or title")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "ITU region; repeat a filter for one or another")
    @Parameter(name = "actionLine", in = ParameterIn.QUERY, description = "code of an action line")
    @Parameter(name = "sdg", in = ParameterIn.QUERY, description = "number of a goal")
    @Parameter(name = "gdcObjective", in = ParameterIn.QUERY, description = "number of an objective")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 code of two letters")
    @Parameter(name = "stakeholderType", in = ParameterIn.QUERY, description = "code of a stakeholder type")
    @Parameter(name = "activityType", in = ParameterIn.QUERY, description = "code of a kind of activity")
    @Parameter(name = "coverage", in = ParameterIn.QUERY, description = "code of how far it reaches")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "code of how far it has come")
    @Parameter(name = "prize", in = ParameterIn.QUERY, description = "WINNER, CHAMPION or NOMINATED")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "year in which it joined the register")
    public Answer search(
            @Context UriInfo address,
            @BeanParam PageRequest page,
            @Parameter(description = "count the hits of each code of each filter") @RestQuery boolean facets,
            @Parameter(description = "the language whose words are found by their stems")
                    @RestHeader("Accept-Language")
                    @Nullable
                    String acceptLanguage) {
        var search = Search.parse(address.getQueryParameters());
        return Answer.of(
                searching.find(search, LanguageNegotiation.bestFor(Optional.ofNullable(acceptLanguage)), page, facets),
                facets);
    }

    /// What was found.
    ///
    /// @param items one page of entries, in order
    /// @param next the cursor of the next page; null on the last one
    /// @param total how many there are in all, exactly
    /// @param facets for each filter its codes with how many entries they have, beside what is chosen in other
    ///     filters; absent unless asked for
    /// @param didYouMean words of the register like those that were not found
    record Answer(
            List<PublicEntry> items,
            @Nullable String next,
            long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, List<Found.Count>> facets,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String didYouMean)
            implements Continued {

        private static Answer of(Found found, boolean facets) {
            var counts = new LinkedHashMap<String, List<Found.Count>>();
            found.counts().forEach((filter, codes) -> counts.put(filter.code(), codes));
            return new Answer(
                    found.entries(),
                    found.next(),
                    found.total(),
                    facets ? counts : null,
                    found.suggestion().orElse(null));
        }
    }
}
