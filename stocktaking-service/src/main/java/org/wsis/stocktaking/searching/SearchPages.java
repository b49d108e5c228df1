package org.wsis.stocktaking.searching;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Caller;

/// The register for people: its home page and the search.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class SearchPages {

    private static final String HITS = "20";
    private static final String NEWEST = "5";
    private static final String SEARCH = "/stocktaking/entries";

    /// Filters multiply into more pages than any machine should read; so many together are still worth finding.
    private static final int MOST_FILTERS_FOR_ROBOTS = 2;

    @CheckedTemplate(basePath = "searching")
    static class Templates {
        static native TemplateInstance register(
                Figures figures, ShownSearch.Shares regions, List<ShownHit> newest, boolean moderator);

        static native TemplateInstance search(ShownSearch shown);

        private Templates() {}
    }

    private final Searching searching;
    private final Caller caller;
    private final PageFrame page;
    private final Clock clock;

    SearchPages(Searching searching, Caller caller, PageFrame page, Clock clock) {
        this.searching = searching;
        this.caller = caller;
        this.page = page;
        this.clock = clock;
    }

    /// The register: what it is, how much there is, and what is new.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance register() {
        var found = searching.find(Search.EVERYTHING, page.language(), PageRequest.of(NEWEST, null), true);
        return Templates.register(
                Figures.of(found, Year.now(clock.withZone(ZoneOffset.UTC))),
                ShownSearch.Shares.of(Filter.REGION, found.counts(), page.language(), page.link(SEARCH)),
                found.entries().stream()
                        .map(entry -> ShownHit.of(entry, found.marks(), page.language()))
                        .toList(),
                caller.isModerator());
    }

    /// What a search finds.
    ///
    /// @param cursor the place after which the page begins
    /// @param show the group of filters that is shown whole
    @GET
    @Path("/entries")
    @PermitAll
    @Operation(hidden = true)
    public Response search(
            @Context UriInfo address, @RestQuery @Nullable String cursor, @RestQuery @Nullable String show) {
        var search = Search.parse(address.getQueryParameters());
        var found = searching.find(search, page.language(), PageRequest.of(HITS, cursor), true);
        var shown = ShownSearch.of(search, found, page.language(), page.link(SEARCH), show);
        var answer = Response.ok(Templates.search(shown)).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        if (search.chosenFilters() > MOST_FILTERS_FOR_ROBOTS) {
            answer.header("X-Robots-Tag", "noindex, nofollow");
        } else if (cursor != null || show != null) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.build();
    }

    /// What the home page counts.
    ///
    /// @param initiatives in the register
    /// @param countries from which they come
    /// @param ongoing that are under way
    /// @param thisYear that joined this year
    /// @param year this year
    record Figures(long initiatives, long countries, long ongoing, long thisYear, String year) {

        private static Figures of(Found found, Year now) {
            return new Figures(
                    found.total(),
                    found.counts().getOrDefault(Filter.COUNTRY, List.of()).size(),
                    count(found.counts(), Filter.STATUS, "ONGOING"),
                    count(found.counts(), Filter.YEAR, now.toString()),
                    now.toString());
        }

        private static long count(Map<Filter, List<Found.Count>> counts, Filter filter, String code) {
            return counts.getOrDefault(filter, List.of()).stream()
                    .filter(count -> count.code().equals(code))
                    .mapToLong(Found.Count::count)
                    .sum();
        }
    }
}
