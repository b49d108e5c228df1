package org.wsis.stocktaking.searching;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the search and the home page of the register say, as `{searching:…}`; the texts stand in
/// `messages/searching_<language>.properties`.
@MessageBundle("searching")
interface SearchingMessages {

    /// Title and heading of the search.
    @Message
    String searchTitle();

    /// Title of the page when something was typed.
    @Message
    String searchTitleOf(String words);

    /// Label of the field.
    @Message
    String searchLabel();

    /// How many were found.
    @Message
    String found(long n);

    /// Opens what follows.
    @Message
    String howTitle();

    /// What can be typed.
    @Message
    String howWords();

    /// What relevance means.
    @Message
    String howOrder();

    /// Shown instead of hits.
    @Message
    String nothingFound();

    /// The nearest way on.
    @Message
    String nothingFoundNext();

    /// Before words like those that were not found.
    @Message
    String didYouMean();

    /// Hidden heading of the chosen filters.
    @Message
    String activeFilters();

    /// Name of an order.
    @Message
    String byUpdate();

    /// Below a hit.
    @Message
    String updatedOn(LocalDate day);

    /// Before links to other forms of the same.
    @Message
    String alsoAs();

    /// Name of a group of filters.
    @Message
    String filterRegion();

    /// Name of a group of filters.
    @Message
    String filterActionLine();

    /// Name of a group of filters.
    @Message
    String filterSdg();

    /// Name of a group of filters.
    @Message
    String filterGdcObjective();

    /// Name of a group of filters.
    @Message
    String filterCountry();

    /// Name of a group of filters.
    @Message
    String filterStakeholderType();

    /// Name of a group of filters.
    @Message
    String filterActivityType();

    /// Name of a group of filters.
    @Message
    String filterCoverage();

    /// Name of a group of filters.
    @Message
    String filterStatus();

    /// Name of a group of filters.
    @Message
    String filterPrize();

    /// Name of a group of filters.
    @Message
    String filterYear();

    /// A chosen filter with its group.
    @Message
    String chosenFilter(String group, String label);

    /// A filter.
    @Message
    String prizeWinner();

    /// A filter.
    @Message
    String prizeChampion();

    /// A filter.
    @Message
    String prizeNominated();

    /// Heading.
    @Message
    String figuresTitle();

    /// Below a figure.
    @Message
    String figureInitiatives();

    /// Below a figure.
    @Message
    String figureCountries();

    /// Below a figure.
    @Message
    String figureOngoing();

    /// Below a figure.
    @Message
    String figureThisYear();

    /// Heading of a table.
    @Message
    String byRegion();

    /// Head of a column.
    @Message
    String initiatives();

    /// Hidden head of a column of bars.
    @Message
    String share();

    /// Link.
    @Message
    String allInitiatives();
}
