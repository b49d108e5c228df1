package org.wsis.stocktaking.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.PublicEntry;

/// An entry as search engines and catalogues read it: JSON-LD with the words of schema.org.
///
/// What is no conference and no publication is a `Project`, which in schema.org is a kind of organization; so the
/// organization that answers for it is its parent, and its first and last day are those of its founding and its
/// end.
final class LinkedData {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LinkedData() {}

    /// @param address the permanent address
    static Map<String, Object> of(PublicEntry entry, String address) {
        var content = entry.content();
        var type = type(content);
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        data.put("@id", address);
        data.put("url", Optional.ofNullable(content.website()).orElse(address));
        data.put("identifier", entry.reference());
        data.put("name", texts(content, "title"));
        data.put("description", texts(content, "description"));
        organization(content).ifPresent(organization -> data.put(organizationMember(type), organization));
        dates(type, content, data);
        data.put("keywords", keywords(content));
        if (type.equals("CreativeWork") || type.equals("WebSite") || type.equals("Course")) {
            data.put("about", goals(content));
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("@type", "WebPage");
        page.put("url", address);
        page.put("datePublished", entry.publishedAt().toString());
        page.put("dateModified", entry.updatedAt().toString());
        page.put("version", entry.number());
        page.put("about", goals(content));
        page.put("isPartOf", Map.of("@type", "DataCatalog", "name", "WSIS Stocktaking database"));
        data.put("subjectOf", page);
        return data;
    }

    /// The same for a script element of a page. What could end the element, or a line of a script, is escaped the
    /// way JSON allows, so that no text that somebody wrote becomes markup.
    static String inScript(PublicEntry entry, String address) {
        try {
            return MAPPER.writeValueAsString(of(entry, address))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Content content) {
        return switch (Optional.ofNullable(content.activityType()).orElse("OTHER")) {
            case "CONFERENCE" -> "Event";
            case "TRAINING_INITIATIVE" -> "Course";
            case "WEBSITE" -> "WebSite";
            case "GUIDELINES", "TOOLKIT", "PUBLICATION" -> "CreativeWork";
            default -> "Project";
        };
    }

    private static String organizationMember(String type) {
        return switch (type) {
            case "Event" -> "organizer";
            case "Project" -> "parentOrganization";
            case "Course" -> "provider";
            default -> "publisher";
        };
    }

    private static void dates(String type, Content content, Map<String, Object> data) {
        var start = Optional.ofNullable(content.startDate()).map(Object::toString);
        var end = Optional.ofNullable(content.endDate()).map(Object::toString);
        switch (type) {
            case "Event" -> {
                start.ifPresent(day -> data.put("startDate", day));
                end.ifPresent(day -> data.put("endDate", day));
            }
            case "Project" -> {
                start.ifPresent(day -> data.put("foundingDate", day));
                end.ifPresent(day -> data.put("dissolutionDate", day));
            }
            default -> start.ifPresent(day -> data.put("temporalCoverage", day + "/" + end.orElse("..")));
        }
    }

    private static Optional<Map<String, Object>> organization(Content content) {
        return Optional.ofNullable(content.organization())
                .filter(organization -> organization.name() != null)
                .map(organization -> {
                    var data = new LinkedHashMap<String, Object>();
                    data.put("@type", "Organization");
                    data.put("name", String.valueOf(organization.name()));
                    Optional.ofNullable(organization.country())
                            .ifPresent(country ->
                                    data.put("address", Map.of("@type", "PostalAddress", "addressCountry", country)));
                    return data;
                });
    }

    private static List<Map<String, String>> texts(Content content, String part) {
        return content.texts()
                .flatMap(text -> Optional.ofNullable(part.equals("title") ? text.title() : text.description())
                        .map(words -> Map.of(
                                "@value",
                                words,
                                "@language",
                                Optional.ofNullable(text.language())
                                        .flatMap(Language::of)
                                        .map(Language::bcp47)
                                        .orElse("und")))
                        .stream())
                .toList();
    }

    private static List<String> keywords(Content content) {
        var data = ReferenceData.loaded();
        var keywords = new ArrayList<String>();
        content.actionLines().forEach(code -> data.actionLine(code)
                .ifPresent(line -> keywords.add("WSIS " + line.name(Language.EN))));
        content.sdgs()
                .forEach(number -> data.goal(number).ifPresent(goal -> keywords.add("SDG " + goal.name(Language.EN))));
        return keywords;
    }

    private static List<Map<String, String>> goals(Content content) {
        return content.sdgs().stream()
                .flatMap(number -> ReferenceData.loaded().goal(number).stream())
                .map(goal -> Map.of(
                        "@type",
                        "DefinedTerm",
                        "name",
                        goal.name(Language.EN),
                        "sameAs",
                        "http://metadata.un.org/sdg/" + goal.number()))
                .toList();
    }
}
