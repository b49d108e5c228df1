package org.wsis.trustfund.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the page about the fund says, as `{fund:…}`; the texts stand in `messages/fund_<language>.properties`.
/// The facts are those of the reports to the ITU Council, and no others.
@MessageBundle("fund")
interface FundMessages {

    /// What the fund is.
    @Message
    String lead();

    /// Label of a fact.
    @Message
    String since();

    /// Since when there is the fund, and on what ground.
    @Message
    String sinceText();

    /// Label of a fact.
    @Message
    String who();

    /// Who may contribute.
    @Message
    String whoText();

    /// Label of a fact.
    @Message
    String how();

    /// What can be given.
    @Message
    String howText();

    /// Label of a fact.
    @Message
    String thanks();

    /// How contributors are thanked.
    @Message
    String thanksText();

    /// Where the facts are from.
    @Message
    String source();

    /// Heading of the earmarks.
    @Message
    String purposes();

    /// Introduces the list of earmarks.
    @Message
    String purposesText();

    /// Name of an earmark.
    @Message
    String earmark(Earmark earmark);

    /// Heading of the editions.
    @Message
    String editions();

    /// Shown while no edition is known.
    @Message
    String noEditions();

    /// From the first to the last day; both are written already.
    @Message
    String days(String first, String last);

    /// Tag beside an invented edition.
    @Message
    String sample();

    /// Link to the API.
    @Message
    String asData();
}
