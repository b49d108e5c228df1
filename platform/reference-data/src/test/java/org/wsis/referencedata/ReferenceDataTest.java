package org.wsis.referencedata;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

class ReferenceDataTest {

    private final ReferenceData data = ReferenceData.loaded();

    @Test
    void there_are_eighteen_action_lines_in_the_order_of_the_plan_of_action() {
        assertThat(data.actionLines())
                .extracting(ActionLine::code)
                .containsExactly(
                        "C1", "C2", "C3", "C4", "C5", "C6", "C7-EGOV", "C7-EBUS", "C7-ELEA", "C7-EHEA", "C7-EEMP",
                        "C7-EENV", "C7-EAGR", "C7-ESCI", "C8", "C9", "C10", "C11");
        assertThat(data.actionLines())
                .extracting(ActionLine::prizeCategory)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
        assertThat(data.actionLines())
                .filteredOn(line -> line.parent().isPresent())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.parent()).contains("C7"));
    }

    @Test
    void an_action_line_is_named_in_every_language() {
        var line = data.actionLine("C7-EHEA").orElseThrow();

        assertThat(line.name(Language.EN)).isEqualTo("C7 E-health");
        assertThat(line.name(Language.AR)).startsWith("جيم7 ");
        assertThat(data.actionLine("C12")).isEmpty();
    }

    @Test
    void there_are_seventeen_goals_and_five_objectives() {
        assertThat(data.goals())
                .extracting(SustainableDevelopmentGoal::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
        assertThat(data.goals())
                .extracting(SustainableDevelopmentGoal::colour)
                .allMatch(colour -> colour.matches("#[0-9A-F]{6}"))
                .doesNotHaveDuplicates();
        assertThat(data.objectives()).extracting(GdcObjective::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(data.goal(18)).isEmpty();
    }

    @Test
    void there_are_193_un_members_among_249_countries_and_areas() {
        assertThat(data.countries()).hasSize(249);
        assertThat(data.countries()).filteredOn(Country::unMember).hasSize(193);
        assertThat(data.countries()).filteredOn(Country::ituMemberState).hasSize(194);
        assertThat(data.countries()).extracting(Country::alpha2).isSorted().allMatch(code -> code.matches("[A-Z]{2}"));
        assertThat(data.countries())
                .extracting(Country::alpha3)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3}"));
        assertThat(data.countries())
                .extracting(Country::m49)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{3}"));
        assertThat(data.country("CH").orElseThrow().name().in(Language.FR)).isEqualTo("Suisse");
    }

    @Test
    void the_itu_regions_have_their_known_sizes() {
        var sizes = data.countries().stream()
                .filter(country -> country.source().contains("totals"))
                .collect(groupingBy(country -> country.ituRegion().orElseThrow(), counting()));

        assertThat(sizes)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("AFR", 44L, "AMS", 35L, "ARB", 22L, "ASP", 39L, "CIS", 9L, "EUR", 46L));
        assertThat(data.regions()).extracting(Region::code).containsExactlyInAnyOrderElementsOf(sizes.keySet());
    }

    @Test
    void every_region_of_a_country_is_in_the_list_of_regions() {
        assertThat(data.countries()).allSatisfy(country -> {
            country.ituRegion().ifPresent(code -> assertThat(data.region(code)).isPresent());
            country.ituAdministrativeRegion().ifPresent(code -> assertThat(data.administrativeRegions())
                    .extracting(Region::code)
                    .contains(code));
        });
        assertThat(data.regionalCommissions()).hasSize(5);
        assertThat(data.administrativeRegions()).hasSize(5);
    }

    @Test
    void the_matrix_has_124_pairs_and_three_that_are_disputed() {
        assertThat(data.sdgLinks()).hasSize(124);
        assertThat(data.sdgLinksWithDisputed()).hasSize(127);
        assertThat(data.sdgLinks())
                .filteredOn(link -> link.status().equals("confirmed"))
                .hasSize(119);
        assertThat(data.sdgLinksWithDisputed()).allSatisfy(link -> {
            assertThat(data.actionLine(link.actionLine())).isPresent();
            assertThat(data.goal(link.sdg())).isPresent();
            assertThat(link.targets()).allMatch(target -> target.startsWith(link.sdg() + "."));
        });
        assertThat(data.sdgLinksWithDisputed()).doesNotHaveDuplicates();
    }

    @Test
    void the_assumed_pairs_with_the_compact_say_that_they_are_assumed() {
        assertThat(data.gdcLinks()).hasSize(50).allSatisfy(link -> {
            assertThat(data.actionLine(link.actionLine())).isPresent();
            assertThat(data.objective(link.objective())).isPresent();
            assertThat(link.status()).isEqualTo("assumed");
        });
    }

    @Test
    void forms_offer_six_stakeholder_types_and_the_lists_of_a_stocktaking_entry() {
        assertThat(data.stakeholderTypes())
                .extracting(StakeholderType::code)
                .containsExactly(
                        "GOVERNMENT",
                        "PRIVATE_SECTOR",
                        "CIVIL_SOCIETY",
                        "ACADEMIA",
                        "TECHNICAL_COMMUNITY",
                        "INTERNATIONAL_ORGANIZATION");
        assertThat(data.furtherStakeholderTypes()).hasSize(3);
        var codes = data.stocktakingCodes();
        assertThat(codes.activityTypes())
                .extracting(CodeLabel::code)
                .containsExactly(
                        "PROJECT",
                        "PROGRAMME",
                        "TRAINING_INITIATIVE",
                        "CONFERENCE",
                        "WEBSITE",
                        "GUIDELINES",
                        "TOOLKIT",
                        "PUBLICATION",
                        "OTHER");
        assertThat(codes.coverages())
                .extracting(CodeLabel::code)
                .containsExactly("LOCAL", "NATIONAL", "REGIONAL", "INTERNATIONAL");
        assertThat(codes.activityStatuses())
                .extracting(CodeLabel::code)
                .containsExactly("PLANNED", "ONGOING", "COMPLETED");
        assertThat(codes.beneficiaries())
                .extracting(CodeLabel::code)
                .containsExactly(
                        "YOUTH",
                        "WOMEN",
                        "OLDER_PERSONS",
                        "PERSONS_WITH_DISABILITIES",
                        "INDIGENOUS_PEOPLES",
                        "MIGRANTS",
                        "RURAL_REMOTE",
                        "UNEMPLOYED",
                        "POOR");
    }

    @Test
    void the_prizes_have_editions_since_2012_whose_uncertain_figures_stay_as_they_were_found() {
        assertThat(data.prizeEditions())
                .extracting(PrizeEdition::year)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2012, 2026).boxed().toList());
        assertThat(data.prizeEditions())
                .filteredOn(edition -> edition.year() == 2018)
                .singleElement()
                .satisfies(edition -> assertThat(edition.submitted()).contains("~700"));
    }

    @Test
    void every_text_says_where_its_wording_comes_from() {
        assertThat(data.actionLines())
                .flatExtracting(line -> line.title().sources().values())
                .hasSize(18 * 6)
                .allMatch(source -> source.startsWith("official (found: ") || source.startsWith("unverified"));
        assertThat(data.countries())
                .extracting(Country::source)
                .allMatch(source -> source.contains("i18n-iso-countries"));
        assertThat(data.actionLine("C1").orElseThrow().title().isOfficialIn(Language.FR))
                .isTrue();
        assertThat(data.actionLine("C1").orElseThrow().title().isOfficialIn(Language.RU))
                .isFalse();
    }

    @Test
    void a_language_has_a_name_in_every_language() {
        assertThat(data.nameOf(Language.ZH).in(Language.FR)).isEqualTo("Chinois");
        assertThat(data.actionLineWord().in(Language.FR)).isEqualTo("grande orientation");
        assertThat(data.c7Title().in(Language.EN)).isEqualTo("ICT applications: benefits in all aspects of life");
    }
}
