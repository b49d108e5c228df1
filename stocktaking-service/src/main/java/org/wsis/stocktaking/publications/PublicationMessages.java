package org.wsis.stocktaking.publications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the reports of the register: `{publications:…}`; they stand in
/// `messages/publications_<language>.properties`.
@MessageBundle("publications")
interface PublicationMessages {

    /// Title of the list.
    @Message
    String listTitle();

    /// What they are.
    @Message
    String listLead();

    /// Shown while there is none.
    @Message
    String noneYet();

    /// Button.
    @Message
    String makeOne();

    /// Title of a regional report.
    @Message
    String regionalTitle(String region);

    /// Title of a yearly report.
    @Message
    String yearlyTitle(String year);

    /// The day of the figures.
    @Message
    String countedOn(String day);

    /// State.
    @Message
    String stateMaking();

    /// State.
    @Message
    String stateReady();

    /// State.
    @Message
    String statePublished();

    /// State.
    @Message
    String stateFailed();

    /// Explains the wait.
    @Message
    String beingMade();

    /// Link.
    @Message
    String lookAgain();

    /// Explains the failure.
    @Message
    String couldNotBeMade();

    /// Head of a column.
    @Message
    String entriesWord();

    /// Name of a figure.
    @Message
    String organizationsWord();

    /// Head of a column.
    @Message
    String shareWord();

    /// Link.
    @Message
    String asDocument();

    /// Link.
    @Message
    String asData();

    /// Heading.
    @Message
    String byActionLine();

    /// Heading.
    @Message
    String byGoal();

    /// Heading.
    @Message
    String byObjective();

    /// Heading and field.
    @Message
    String byRegion();

    /// Heading.
    @Message
    String byCountry();

    /// Heading.
    @Message
    String byStakeholderType();

    /// Heading.
    @Message
    String byActivityType();

    /// Heading.
    @Message
    String byCoverage();

    /// Heading.
    @Message
    String byStatus();

    /// Heading and field.
    @Message
    String byYear();

    /// Heading.
    @Message
    String matrixTitle();

    /// Heading.
    @Message
    String newestTitle();

    /// Instead of a title.
    @Message
    String leftTheRegister();

    /// Heading.
    @Message
    String methodTitle();

    /// The method in words.
    @Message
    String method();

    /// Field and fact.
    @Message
    String queryWord();

    /// Field and fact.
    @Message
    String dayWord();

    /// Fact.
    @Message
    String madeWord();

    /// Fact.
    @Message
    String foundAgainWord();

    /// Result of finding them again.
    @Message
    String agrees();

    /// Result of finding them again.
    @Message
    String differs();

    /// Button.
    @Message
    String publishIt();

    /// Button.
    @Message
    String findAgain();

    /// Field.
    @Message
    String kindWord();

    /// Choice.
    @Message
    String kindRegional();

    /// Choice.
    @Message
    String kindYearly();

    /// Hint.
    @Message
    String regionHint();

    /// Hint.
    @Message
    String yearHint();

    /// Hint.
    @Message
    String dayHint();

    /// Hint.
    @Message
    String queryHint();

    /// Field, with a language.
    @Message
    String forewordIn(String language);

    /// Refusal on the page.
    @Message
    String notUnderstood();

    /// Below every report.
    @Message
    String disclaimer();
}
