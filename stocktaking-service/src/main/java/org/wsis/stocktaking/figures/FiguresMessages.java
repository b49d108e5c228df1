package org.wsis.stocktaking.figures;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages of figures say, as `{figures:…}`; the texts stand in `messages/figures_<language>.properties`.
@MessageBundle("figures")
interface FiguresMessages {

    /// Counted initiatives.
    @Message
    String initiatives(long n);

    /// Counted links of initiatives.
    @Message
    String links(long n);

    /// Counted countries and areas.
    @Message
    String countriesAndAreas(long n);

    /// Name of the navigation between the figures.
    @Message
    String figuresName();

    /// Title.
    @Message
    String matrixTitle();

    /// What the matrix counts.
    @Message
    String matrixLead();

    /// Title.
    @Message
    String matrixGdcTitle();

    /// What the matrix counts.
    @Message
    String matrixGdcLead();

    /// No filter.
    @Message
    String allRegions();

    /// No filter.
    @Message
    String allTypes();

    /// No filter.
    @Message
    String allYears();

    /// Label of the day of the figures.
    @Message
    String asOf();

    /// Label of the day to compare with.
    @Message
    String comparedWith();

    /// Label of what the cells count.
    @Message
    String numbersShow();

    /// Cells count all.
    @Message
    String showNamed();

    /// Cells count those that explain.
    @Message
    String showExplained();

    /// Above the table.
    @Message
    String initiativesByGoal();

    /// How many links are explained.
    @Message
    String explainedLinks(long n);

    /// How links are counted.
    @Message
    String severalLinks();

    /// The day of the figures.
    @Message
    String stateOfDay(String day);

    /// The figures are of now.
    @Message
    String stateOfNow();

    /// What the links of an earlier day open.
    @Message
    String listsOfToday();

    /// What the small figures are.
    @Message
    String changeSince(String day, String before, String now);

    /// On narrow screens.
    @Message
    String scrollSideways();

    /// Head of the column of totals.
    @Message
    String linksColumn();

    /// Head of a column; label of a scale.
    @Message
    String initiativesColumn();

    /// What a solid ring means.
    @Message
    String ringSolid(long n);

    /// What a dotted ring means.
    @Message
    String ringDotted(long n);

    /// Nothing is ringed.
    @Message
    String tooFew();

    /// Heading.
    @Message
    String matrixSays();

    /// What is documented.
    @Message
    String matrixSaysGoals(long links, long confirmed, long oneDirection, long disputed);

    /// What is assumed.
    @Message
    String matrixSaysObjectives(long links);

    /// Title of the warning.
    @Message
    String assumedTitle();

    /// How many links are supported.
    @Message
    String registerSupports(long supported, long links);

    /// Heading of a list.
    @Message
    String toConsider();

    /// What is in the list.
    @Message
    String toConsiderMeans();

    /// Heading of a list.
    @Message
    String toCheck();

    /// What is in the list.
    @Message
    String toCheckMeans();

    /// Heading of a list.
    @Message
    String notSure();

    /// What is in the list.
    @Message
    String notSureMeans();

    /// Tag.
    @Message
    String oneDirection();

    /// Tag.
    @Message
    String disputed();

    /// An empty list.
    @Message
    String noneOfThem();

    /// How many entries of a pair explain it.
    @Message
    String explainedHere(long n);

    /// Before links to earlier days.
    @Message
    String earlier();

    /// A link to an earlier day.
    @Message
    String endOfYear(String year);

    /// Title.
    @Message
    String regionsTitle();

    /// What the page shows.
    @Message
    String regionsLead(String initiatives);

    /// Head of a column.
    @Message
    String regionColumn();

    /// Head of a column.
    @Message
    String shareColumn();

    /// Hidden head of the bars.
    @Message
    String barColumn();

    /// Heading.
    @Message
    String byCountry();

    /// What tiles are.
    @Message
    String tilesHint();

    /// The finding about a place.
    @Message
    String placeLead(String initiatives, String share);

    /// What its initiatives name most.
    @Message
    String placeLeads(String line);

    /// A figure.
    @Message
    String statInitiatives(String share);

    /// A figure.
    @Message
    String statCountries(long total);

    /// A figure.
    @Message
    String statOfRegion(String region);

    /// A figure.
    @Message
    String statThisYear(String year);

    /// A figure.
    @Message
    String statConfirmed();

    /// Heading.
    @Message
    String registeredEachYear();

    /// Title of a chart.
    @Message
    String growthTitle(String place);

    /// What a chart says.
    @Message
    String growthFinding(String year, long n);

    /// What bar and tick are.
    @Message
    String barsKey(String place);

    /// How several values are counted.
    @Message
    String severalCount();

    /// Head of a column.
    @Message
    String hereColumn();

    /// Head of a column.
    @Message
    String worldColumn();

    /// Link.
    @Message
    String openList();

    /// Nothing from a place.
    @Message
    String noneFromHere();

    /// Below pages of places.
    @Message
    String regionsDisclaimer();

    /// Title.
    @Message
    String analysisTitle();

    /// What the page does.
    @Message
    String analysisLead();

    /// Label.
    @Message
    String rows();

    /// Label.
    @Message
    String columns();

    /// Label.
    @Message
    String fromYear();

    /// Label.
    @Message
    String toYear();

    /// No limit.
    @Message
    String anyYear();

    /// Above the table.
    @Message
    String crossedTitle(String rows, String columns);

    /// What the table says.
    @Message
    String crossedFinding(String row, String column, long n);

    /// How several values are counted.
    @Message
    String severalMeans();

    /// Head of totals.
    @Message
    String total();

    /// Some are not shown.
    @Message
    String notAllShown(long n);

    /// Heading.
    @Message
    String overTheYears();

    /// Nothing to show.
    @Message
    String noneInYears();

    /// A value that is missing.
    @Message
    String notStated();

    /// A facet.
    @Message
    String facetActionLine();

    /// A facet.
    @Message
    String facetSdg();

    /// A facet.
    @Message
    String facetGdcObjective();

    /// A facet.
    @Message
    String facetRegion();

    /// A facet.
    @Message
    String facetCountry();

    /// A facet.
    @Message
    String facetStakeholderType();

    /// A facet.
    @Message
    String facetActivityType();

    /// A facet.
    @Message
    String facetCoverage();

    /// A facet.
    @Message
    String facetStatus();

    /// A facet.
    @Message
    String facetBeneficiaries();

    /// A facet.
    @Message
    String facetYear();

    /// Before downloads.
    @Message
    String download();

    /// Link to the API.
    @Message
    String forPrograms();

    /// What was counted, in one line.
    @Message
    String countedAs(String initiatives, String links, String explained);

    /// Above the table.
    @Message
    String initiativesByObjective();

    /// Link to the drawing of a region.
    @Message
    String tilesAsDrawing();
}
