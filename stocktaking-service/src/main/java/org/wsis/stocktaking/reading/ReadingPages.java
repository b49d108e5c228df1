package org.wsis.stocktaking.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.stocktaking.differences.Difference;
import org.wsis.stocktaking.differences.Differences;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.DecisionView;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.Standing;

/// An entry for everyone: what it says, how it serves the goals, how it changed, how to cite it. Those who write it
/// and moderators see beside it where it stands; before it is public, only they see it.
@Path("/{lang}/stocktaking")
@PermitAll
@RunOnVirtualThread
class ReadingPages {

    private static final int VERSIONS_SHOWN = 50;

    @CheckedTemplate(basePath = "reading")
    static class Templates {
        static native TemplateInstance entry(
                ReadEntry entry,
                @Nullable Own own,
                List<Mark> marks,
                @Nullable RawString linkedData,
                String canonical,
                boolean sent);

        static native TemplateInstance linkages(ReadEntry entry, String canonical);

        static native TemplateInstance history(ReadEntry entry, List<Change> changes, boolean more, String canonical);

        static native TemplateInstance cite(ReadEntry entry, String plain, String bibtex, String ris, String canonical);

        static native TemplateInstance gone(Standing.Gone gone);

        private Templates() {}
    }

    /// Where an entry stands, for those who write it and for moderators.
    record Own(EntryView record, boolean writes, boolean moderates, List<DecisionView> decisions) {}

    /// What a version changed.
    ///
    /// @param differences from the version before; empty for the first
    record Change(Entries.Version version, List<Difference> differences) {}

    private final Entries entries;
    private final Marks marks;
    private final Caller caller;
    private final PageFrame page;
    private final UriInfo uri;

    ReadingPages(Entries entries, Marks marks, Caller caller, PageFrame page, @Context UriInfo uri) {
        this.entries = entries;
        this.marks = marks;
        this.caller = caller;
        this.page = page;
        this.uri = uri;
    }

    /// The permanent address of an entry, by the reference that people type and print.
    @GET
    @Path("/{reference: S-[0-9]{4}-[0-9]{5,12}}")
    @Operation(hidden = true)
    public Response permanent(@RestPath String reference) {
        var id = entries.withReference(reference)
                .filter(found -> entries.standing(found).isPresent() || own(found) != null)
                .orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.FOUND).location(address(id, "")).build();
    }

    /// An entry.
    @GET
    @Path("/entries/{id}")
    @Operation(hidden = true)
    public Response entry(@RestPath UUID id, @RestQuery boolean sent) {
        var own = own(id);
        var standing = entries.standing(id).orElse(null);
        return switch (standing) {
            case Standing.InRegister(var entry) ->
                Response.ok(Templates.entry(
                                ReadEntry.of(entry, page.language()),
                                own,
                                marks.of(id),
                                new RawString(LinkedData.inScript(entry, addressForMachines(entry))),
                                permanentAddress(entry),
                                sent && own != null))
                        .build();
            case Standing.Merged(var into) -> moved(into, "");
            case Standing.Gone gone -> gone(gone);
            case null -> {
                if (own == null) {
                    throw new NotFoundException();
                }
                var read = ReadEntry.of(own.record(), page.language());
                yield Response.ok(Templates.entry(
                                read, own, List.of(), null, address(id, "").toString(), sent && own.writes()))
                        .build();
            }
        };
    }

    /// How it serves the goals, in its own words.
    @GET
    @Path("/entries/{id}/linkages")
    @Operation(hidden = true)
    public Response linkages(@RestPath UUID id) {
        return published(
                id,
                "/linkages",
                entry -> Templates.linkages(ReadEntry.of(entry, page.language()), permanentAddress(entry)));
    }

    /// What each version changed, the newest first.
    @GET
    @Path("/entries/{id}/history")
    @Operation(hidden = true)
    public Response history(@RestPath UUID id) {
        return published(id, "/history", entry -> {
            var versions = entries.versions(id);
            return Templates.history(
                    ReadEntry.of(entry, page.language()),
                    changes(versions.subList(0, Math.min(versions.size(), VERSIONS_SHOWN + 1))),
                    versions.size() > VERSIONS_SHOWN,
                    permanentAddress(entry));
        });
    }

    /// How to cite it.
    @GET
    @Path("/entries/{id}/cite")
    @Operation(hidden = true)
    public Response cite(@RestPath UUID id) {
        return published(id, "/cite", entry -> {
            var citation = new Citation(entry, permanentAddress(entry));
            return Templates.cite(
                    ReadEntry.of(entry, page.language()),
                    citation.plain(page.language()),
                    citation.bibtex(),
                    citation.ris(),
                    permanentAddress(entry));
        });
    }

    private Response published(UUID id, String below, Function<PublicEntry, TemplateInstance> shown) {
        return switch (entries.standing(id).orElse(null)) {
            case Standing.InRegister(var entry) ->
                Response.ok(shown.apply(entry)).build();
            case Standing.Merged(var into) -> moved(into, below);
            case Standing.Gone gone -> gone(gone);
            case null -> throw new NotFoundException();
        };
    }

    private List<Change> changes(List<Entries.Version> versions) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < Math.min(versions.size(), VERSIONS_SHOWN); i++) {
            var version = versions.get(i);
            changes.add(new Change(
                    version,
                    i + 1 == versions.size()
                            ? List.of()
                            : Differences.between(versions.get(i + 1).content(), version.content(), page.language())));
        }
        return changes;
    }

    private @Nullable Own own(UUID id) {
        var person = caller.personOrNull();
        return entries.recordIfSeen(id, person, caller.isModerator())
                .map(record -> new Own(
                        record,
                        record.mayBeWrittenBy(person),
                        caller.isModerator(),
                        entries.decisions(id, person, caller.isModerator())))
                .orElse(null);
    }

    private Response moved(UUID into, String below) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(address(into, below))
                .build();
    }

    private static Response gone(Standing.Gone gone) {
        return Response.status(Response.Status.GONE)
                .entity(Templates.gone(gone))
                .build();
    }

    private URI address(UUID id, String below) {
        return URI.create(page.link("/stocktaking/entries/" + id + below));
    }

    /// One for all languages: that of the language in which the entry is told first.
    private String addressForMachines(PublicEntry entry) {
        return ReadingResource.permanentAddress(uri, entry);
    }

    private String permanentAddress(PublicEntry entry) {
        return uri.getBaseUri()
                .resolve(page.link("/stocktaking/" + entry.reference()))
                .toString();
    }
}
