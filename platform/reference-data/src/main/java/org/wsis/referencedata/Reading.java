package org.wsis.referencedata;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.wsis.referencedata.ReferenceFiles.each;
import static org.wsis.referencedata.ReferenceFiles.inSixLanguages;
import static org.wsis.referencedata.ReferenceFiles.optionalText;
import static org.wsis.referencedata.ReferenceFiles.text;
import static org.wsis.referencedata.ReferenceFiles.texts;

/// Which field of which file becomes which part of which record.
final class Reading {

    private final ReferenceFiles files;

    Reading(ReferenceFiles files) {
        this.files = files;
    }

    List<ActionLine> actionLines() {
        return each(
                items("action-lines.json"),
                line -> new ActionLine(
                        text(line, "code"),
                        text(line, "legacyLabel"),
                        line.path("number").asInt(),
                        optionalText(line, "parent"),
                        line.path("prizeCategory").asInt(),
                        text(line, "prizeCategoryLabel_en"),
                        inSixLanguages(line, "title"),
                        inSixLanguages(line, "fullTitle"),
                        text(line, "arabicLineLabel"),
                        texts(line, "leadFacilitators"),
                        text(line, "leadFacilitatorsSource"),
                        texts(line, "tunisAgendaAnnexFacilitators"),
                        text(line, "tunisAnnexSource"),
                        text(line, "source")));
    }

    LanguageText actionLineMeta(String field, String sources) {
        return inSixLanguages(files.json("action-lines.json").path("meta"), field, sources);
    }

    List<SustainableDevelopmentGoal> goals() {
        return each(
                items("sdgs.json"),
                goal -> new SustainableDevelopmentGoal(
                        goal.path("number").asInt(),
                        text(goal, "code"),
                        text(goal, "color"),
                        inSixLanguages(goal, "shortTitle"),
                        inSixLanguages(goal, "title")));
    }

    List<GdcObjective> objectives() {
        return each(
                items("gdc-objectives.json"),
                objective -> new GdcObjective(
                        objective.path("number").asInt(),
                        text(objective, "code"),
                        inSixLanguages(objective, "title"),
                        texts(objective, "subAreas_en")));
    }

    List<Country> countries() {
        return files.csv(
                "countries.csv",
                row -> new Country(
                        row.text("alpha2"),
                        row.text("alpha3"),
                        row.text("m49"),
                        row.inSixLanguages("name_"),
                        row.text("un_region"),
                        row.optionalText("un_subregion"),
                        row.optionalText("itu_region_code"),
                        row.optionalText("itu_admin_region"),
                        row.yes("un_member"),
                        row.yes("itu_member_state"),
                        row.yes("ldc"),
                        row.yes("lldc"),
                        row.yes("sids"),
                        row.yes("sids_associate"),
                        row.text("source")));
    }

    List<Region> regions(String scheme) {
        return each(
                files.json("regions.json").path(scheme),
                region -> new Region(text(region, "code"), inSixLanguages(region, "label"), text(region, "usedFor")));
    }

    List<RegionalCommission> commissions() {
        return each(
                files.json("regions.json").path("unRegionalCommissions"),
                commission -> new RegionalCommission(
                        text(commission, "code"),
                        inSixLanguages(commission, "label"),
                        ReferenceFiles.byLanguage(commission.path("abbreviation"))));
    }

    List<StakeholderType> stakeholderTypes(String group) {
        return each(
                files.json("stakeholder-types.json").path(group),
                type -> new StakeholderType(text(type, "code"), inSixLanguages(type, "label"), text(type, "source")));
    }

    StocktakingCodes stocktakingCodes() {
        return new StocktakingCodes(
                codes("activityTypes"), codes("coverages"), codes("activityStatuses"), codes("beneficiaries"));
    }

    Map<Language, LanguageText> languageNames() {
        var names = new EnumMap<Language, LanguageText>(Language.class);
        for (var node : files.json("languages.json")) {
            var language = Language.of(text(node, "code")).orElseThrow();
            var texts = ReferenceFiles.byLanguage(node);
            names.put(language, new LanguageText(texts, ReferenceFiles.byLanguage(node.path("sources"))));
        }
        return names;
    }

    List<SdgLink> sdgLinks() {
        return files.csv(
                "wsis-sdg-matrix.csv",
                row -> new SdgLink(
                        row.text("action_line"),
                        row.number("sdg"),
                        row.list("targets"),
                        row.text("status"),
                        row.text("source"),
                        row.text("note")));
    }

    List<GdcLink> gdcLinks() {
        return files.csv(
                "wsis-gdc-matrix.csv",
                row -> new GdcLink(
                        row.text("action_line"),
                        row.number("gdc_objective"),
                        row.text("rationale"),
                        row.text("status"),
                        row.text("source")));
    }

    List<PrizeEdition> prizeEditions() {
        return files.csv(
                "prizes-editions.csv",
                row -> new PrizeEdition(
                        row.number("edition"),
                        row.optionalText("submitted"),
                        row.optionalText("nominated"),
                        row.optionalText("votes_cast"),
                        row.optionalText("champions"),
                        row.optionalText("winners"),
                        row.optionalText("champions_winners_basis"),
                        row.optionalText("submission_window"),
                        row.optionalText("voting_end"),
                        row.optionalText("source")));
    }

    Terms terms() {
        var glossary = files.json("terms.json");
        return Terms.of(
                each(
                        glossary.path("terms"),
                        term -> new Terms.Term(
                                text(term, "key"),
                                text(term, "area"),
                                text(term, "partOfSpeech"),
                                inSixLanguages(term, "text"),
                                optionalText(term, "note"))),
                each(
                        glossary.path("plurals"),
                        set -> new PluralSet(text(set, "key"), inSixLanguages(set, "none"), forms(set.path("forms")))));
    }

    private List<CodeLabel> codes(String list) {
        return each(
                files.json("stocktaking-codes.json").path(list),
                node -> new CodeLabel(text(node, "code"), inSixLanguages(node, "label")));
    }

    private JsonNode items(String name) {
        return files.json(name).path("items");
    }

    private static Map<Language, Map<PluralCategory, String>> forms(JsonNode node) {
        var forms = new EnumMap<Language, Map<PluralCategory, String>>(Language.class);
        for (var language : Language.values()) {
            var inLanguage = new EnumMap<PluralCategory, String>(PluralCategory.class);
            node.path(language.code())
                    .forEachEntry((category, form) ->
                            inLanguage.put(PluralCategory.valueOf(category.toUpperCase(Locale.ROOT)), form.asText()));
            forms.put(language, inLanguage);
        }
        return forms;
    }
}
