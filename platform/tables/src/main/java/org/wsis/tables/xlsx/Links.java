package org.wsis.tables.xlsx;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the parts of a workbook are: a part names another by the id of a link.
final class Links {

    private record Link(String id, String type, String part) {}

    private final List<Link> links = new ArrayList<>();

    private Links() {}

    /// The links of a part; of the package as a whole for an empty name.
    static Links of(Parts book, String part) throws IOException {
        var slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var path = folder + "_rels/" + part.substring(slash) + ".rels";
        var links = new Links();
        if (book.has(path)) {
            try (var xml = new Xml(book.part(path))) {
                for (var element = xml.nextStart(); element != null; element = xml.nextStart()) {
                    if (element.equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        links.add(xml, folder);
                    }
                }
            }
        }
        return links;
    }

    private void add(Xml xml, String folder) {
        var type = Objects.requireNonNullElse(xml.attribute("Type"), "");
        var target = Objects.requireNonNullElse(xml.attribute("Target"), "");
        var id = Objects.requireNonNullElse(xml.attribute("Id"), "");
        try {
            var part = URI.create("/" + folder).resolve(target).normalize().getPath();
            links.add(new Link(id, type.substring(type.lastIndexOf('/') + 1), part.replaceFirst("^/+", "")));
        } catch (IllegalArgumentException noAddress) {
            // a link that leads nowhere is missed when it is needed
        }
    }

    Optional<String> withId(String id) {
        return links.stream().filter(link -> link.id.equals(id)).map(Link::part).findFirst();
    }

    Optional<String> ofType(String type) {
        return links.stream()
                .filter(link -> link.type.equals(type))
                .map(Link::part)
                .findFirst();
    }
}
