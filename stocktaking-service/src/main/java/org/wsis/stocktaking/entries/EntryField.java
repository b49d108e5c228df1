package org.wsis.stocktaking.entries;

import java.util.Arrays;
import java.util.Optional;

/// What can be said of an initiative, one by one: the fields that forms ask for, remarks are about and differences
/// are shown at. In the order in which forms ask.
public enum EntryField {
    /// Name of the organization.
    ORGANIZATION_NAME("/organization/name"),
    /// Its country.
    COUNTRY("/organization/country"),
    /// Its type of stakeholder.
    STAKEHOLDER_TYPE("/organization/stakeholderType"),
    /// Kind of activity.
    ACTIVITY_TYPE("/activityType"),
    /// How far it has come.
    STATUS("/status"),
    /// Its website.
    WEBSITE("/website"),
    /// Language of the original texts.
    LANGUAGE("/language"),
    /// Title.
    TITLE("/title"),
    /// Description.
    DESCRIPTION("/description"),
    /// How it can be repeated elsewhere.
    REPLICABILITY("/replicability"),
    /// How it lasts.
    SUSTAINABILITY("/sustainability"),
    /// How it promotes the values of the information society.
    VALUES_PROMOTION("/valuesPromotion"),
    /// The texts in other languages.
    TRANSLATIONS("/translations"),
    /// Action lines.
    ACTION_LINES("/actionLines"),
    /// Sustainable Development Goals.
    SDGS("/sdgs"),
    /// Objectives of the Global Digital Compact.
    GDC_OBJECTIVES("/gdcObjectives"),
    /// Linkages with their rationale.
    LINKAGES("/linkages"),
    /// How far it reaches.
    COVERAGE("/coverage"),
    /// First day.
    START_DATE("/startDate"),
    /// Last day.
    END_DATE("/endDate"),
    /// Partners.
    PARTNERS("/partners"),
    /// Groups it is for.
    BENEFICIARIES("/beneficiaries"),
    /// The agreement that it is published.
    CONSENT("/consentToPublish");

    /// All pointers as a regular expression, for the rules of requests.
    public static final String POINTERS = "/(organization/(name|country|stakeholderType)|activityType|status|website"
            + "|language|title|description|replicability|sustainability|valuesPromotion|translations|actionLines|sdgs"
            + "|gdcObjectives|linkages|coverage|startDate|endDate|partners|beneficiaries|consentToPublish)";

    private final String pointer;

    EntryField(String pointer) {
        this.pointer = pointer;
    }

    /// Where it stands in the content, as a JSON Pointer: `/organization/name`.
    public String pointer() {
        return pointer;
    }

    /// The name of the content's member in which it stands: `organization`.
    public String member() {
        var end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }

    /// The field at this pointer.
    public static Optional<EntryField> at(String pointer) {
        return Arrays.stream(values())
                .filter(field -> field.pointer.equals(pointer))
                .findFirst();
    }

    /// The field to which a path of Bean Validation leads: `linkages[2].rationale` is about the linkages.
    public static Optional<EntryField> ofPath(String path) {
        var list = path.indexOf('[');
        var pointer = "/" + (list < 0 ? path : path.substring(0, list)).replace('.', '/');
        return at(pointer)
                .or(() -> pointer.equals("/organization") ? Optional.of(ORGANIZATION_NAME) : Optional.empty());
    }
}
