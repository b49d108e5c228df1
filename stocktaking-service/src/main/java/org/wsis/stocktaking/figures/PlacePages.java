package org.wsis.stocktaking.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.pages.PageFrame;
import org.wsis.pages.parts.BarLength;
import org.wsis.pages.parts.Scale;
import org.wsis.referencedata.ReferenceData;

/// Regions and countries for people.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class PlacePages {

    @CheckedTemplate(basePath = "figures")
    static class Templates {
        static native TemplateInstance regions(
                List<ShownPlace.Bar> regions, List<ShownPlace.Tile> tiles, Scale scale, long register);

        static native TemplateInstance place(ShownPlace shown, List<RegionTab> regions);

        private Templates() {}
    }

    private final Places places;
    private final PageFrame page;

    PlacePages(Places places, PageFrame page) {
        this.places = places;
        this.page = page;
    }

    /// The six regions, and every country with entries.
    @GET
    @Path("/regions")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance regions() {
        var register = places.register();
        var regions = places.regions();
        var countries = places.countries();
        var longest = new BarLength(
                regions.values().stream().mapToLong(count -> count).max().orElse(0));
        var scale = Scale.upTo(
                countries.values().stream().mapToLong(count -> count).max().orElse(0));
        return Templates.regions(
                regions.entrySet().stream()
                        .map(region -> bar(region, register, longest))
                        .toList(),
                ReferenceData.loaded().countriesByName(page.language()).stream()
                        .filter(country -> countries.containsKey(country.alpha2()))
                        .map(country -> ShownPlace.Tile.of(
                                country,
                                countries.getOrDefault(country.alpha2(), 0L),
                                scale,
                                page.language(),
                                page::link))
                        .toList(),
                scale,
                register);
    }

    /// A region.
    @GET
    @Path("/regions/{region}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance region(@RestPath String region) {
        var place = places.region(region);
        return Templates.place(
                ShownPlace.of(place, page.language(), page::link, Map.of()),
                ReferenceData.loaded().regions().stream()
                        .map(other -> new RegionTab(
                                other.label().in(page.language()),
                                addressOf(other.code()),
                                other.code().equals(place.code())))
                        .toList());
    }

    /// A country.
    @GET
    @Path("/countries/{country}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance country(@RestPath String country) {
        return Templates.place(
                ShownPlace.of(places.country(country), page.language(), page::link, places.regions()), List.of());
    }

    private ShownPlace.Bar bar(Map.Entry<String, Long> region, long register, BarLength longest) {
        return new ShownPlace.Bar(
                Facet.REGION.name(region.getKey(), page.language()),
                0,
                region.getValue(),
                ShownPlace.percent(region.getValue(), register),
                java.math.BigDecimal.ZERO,
                longest.of(region.getValue()),
                "0",
                addressOf(region.getKey()));
    }

    private String addressOf(String region) {
        return page.link("/stocktaking/regions/" + region.toLowerCase(Locale.ROOT));
    }

    /// A region among the six.
    record RegionTab(String name, String to, boolean here) {}
}
