package org.wsis.stocktaking.figures;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.wsis.referencedata.Language;

/// The texts of the pages, where Java needs one of them.
final class FiguresTexts {

    private FiguresTexts() {}

    static FiguresMessages in(Language reader) {
        return MessageBundles.get(FiguresMessages.class, Localized.Literal.of(reader.code()));
    }

    /// What a facet is called.
    static String nameOf(Facet facet, Language reader) {
        var texts = in(reader);
        return switch (facet) {
            case ACTION_LINE -> texts.facetActionLine();
            case SDG -> texts.facetSdg();
            case GDC_OBJECTIVE -> texts.facetGdcObjective();
            case REGION -> texts.facetRegion();
            case COUNTRY -> texts.facetCountry();
            case STAKEHOLDER_TYPE -> texts.facetStakeholderType();
            case ACTIVITY_TYPE -> texts.facetActivityType();
            case COVERAGE -> texts.facetCoverage();
            case STATUS -> texts.facetStatus();
            case BENEFICIARIES -> texts.facetBeneficiaries();
            case YEAR -> texts.facetYear();
        };
    }

    /// What a value of a facet is called; what is not stated has a name too.
    static String nameOf(Facet facet, String code, Language reader) {
        return code.equals(Facet.NOT_STATED) ? in(reader).notStated() : facet.name(code, reader);
    }
}
