package org.wsis.stocktaking.reading;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryRefusal;
import org.wsis.stocktaking.entries.PublicEntry;

/// A public entry in the forms that catalogues and reference managers read.
@Path("/api/stocktaking/v1")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Entries", description = "Initiatives: submitted, reviewed, published")
class ReadingResource {

    private final Entries entries;
    private final Caller caller;
    private final UriInfo uri;

    ReadingResource(Entries entries, Caller caller, @Context UriInfo uri) {
        this.entries = entries;
        this.caller = caller;
        this.uri = uri;
    }

    /// The entry with this reference.
    @GET
    @Path("/references/{reference}")
    @Operation(summary = "Leads to the entry with this reference")
    public Response reference(@RestPath String reference) {
        var id = entries.withReference(reference)
                .filter(found -> entries.standing(found).isPresent()
                        || entries.recordIfSeen(found, caller.personOrNull(), caller.isModerator())
                                .isPresent())
                .orElseThrow(
                        () -> EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the reference " + reference + "."));
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/api/stocktaking/v1/entries/" + id))
                .build();
    }

    /// An entry as JSON-LD, with the words of schema.org.
    @GET
    @Path("/entries/{id}/linked-data")
    @Produces("application/ld+json")
    @Operation(summary = "A published entry as JSON-LD (schema.org)")
    public Map<String, Object> linkedData(@RestPath UUID id) {
        var entry = entries.published(id);
        return LinkedData.of(entry, permanentAddress(uri, entry));
    }

    /// A citation for BibTeX.
    @GET
    @Path("/entries/{id}/citation.bib")
    @Produces("application/x-bibtex;charset=UTF-8")
    @Operation(summary = "How to cite a published entry, for BibTeX")
    public Response bibtex(@RestPath UUID id) {
        var citation = citation(id);
        return file(citation.bibtex(), citation.entry().reference() + ".bib");
    }

    /// A citation for reference managers that read RIS.
    @GET
    @Path("/entries/{id}/citation.ris")
    @Produces("application/x-research-info-systems;charset=UTF-8")
    @Operation(summary = "How to cite a published entry, as RIS")
    public Response ris(@RestPath UUID id) {
        var citation = citation(id);
        return file(citation.ris(), citation.entry().reference() + ".ris");
    }

    private Citation citation(UUID id) {
        var entry = entries.published(id);
        return new Citation(entry, permanentAddress(uri, entry));
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /// In the language in which the entry is told first; its page has a link to the others.
    static String permanentAddress(UriInfo uri, PublicEntry entry) {
        var language = entry.content().language() == null
                ? Language.EN.code()
                : entry.content().language();
        return uri.getBaseUri()
                .resolve("/" + language + "/stocktaking/" + entry.reference())
                .toString();
    }
}
