package org.wsis.stocktaking.entries;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages of the register say, as `{stocktaking:…}`; the texts stand in
/// `messages/stocktaking_<language>.properties`.
@MessageBundle("stocktaking")
interface StocktakingMessages {

    /// Title of the register.
    @Message
    String registerTitle();

    /// What the register is.
    @Message
    String registerLead();

    /// Shown while the register has no entry.
    @Message
    String registerEmpty();

    /// Above the newest entries.
    @Message
    String newest();

    /// Link and title of the form.
    @Message
    String submitInitiative();

    /// Title of the form for a correction.
    @Message
    String correctInitiative();

    /// The button of the form.
    @Message
    String send();

    /// Title of the own entries.
    @Message
    String myInitiatives();

    /// Shown to who has sent nothing.
    @Message
    String myEmpty();

    /// Confirms the sending.
    @Message
    String sentTitle();

    /// What happens next.
    @Message
    String sentNext(String reference);

    /// Title of the review queue.
    @Message
    String queueTitle();

    /// Shown when nothing waits.
    @Message
    String queueEmpty();

    /// Column of the queue.
    @Message
    String waitingSince();

    /// Title of the decision form.
    @Message
    String reviewTitle();

    /// One of three decisions.
    @Message
    String decisionPublish();

    /// One of three decisions.
    @Message
    String decisionReturn();

    /// One of three decisions.
    @Message
    String decisionReject();

    /// Label of the reason.
    @Message
    String decisionReason();

    /// Hint at the reason.
    @Message
    String decisionReasonHint();

    /// The button of the decision.
    @Message
    String decide();

    /// Confirms the decision.
    @Message
    String decidedTitle();

    /// Above the decisions.
    @Message
    String decisionsTitle();

    /// State of an entry.
    @Message
    String stateSubmitted();

    /// State of an entry.
    @Message
    String stateReturned();

    /// State of an entry.
    @Message
    String stateRejected();

    /// State of an entry.
    @Message
    String statePublished();

    /// State of an entry.
    @Message
    String stateWithdrawn();

    /// The button that withdraws.
    @Message
    String withdraw();

    /// What withdrawing does.
    @Message
    String withdrawMeans();

    /// Third part of the form.
    @Message
    String whatItServes();

    /// Label.
    @Message
    String textLanguage();

    /// Label.
    @Message
    String activityType();

    /// Label.
    @Message
    String stakeholderType();

    /// Label of the coverage.
    @Message
    String reach();

    /// Label.
    @Message
    String actionLines();

    /// Label.
    @Message
    String goals();

    /// Label.
    @Message
    String gdcObjectives();

    /// Hint.
    @Message
    String atLeastOne();

    /// Label.
    @Message
    String website();

    /// Label of the consent.
    @Message
    String consentLabel();

    /// Label.
    @Message
    String reference();

    /// Label.
    @Message
    String publishedOn();

    /// Label.
    @Message
    String period();

    /// No end date.
    @Message
    String periodOpen();

    /// The record does not say.
    @Message
    String notStated();

    /// Label.
    @Message
    String importedFrom();

    /// Marks invented data.
    @Message
    String sample();

    /// Explains the mark.
    @Message
    String sampleMeans();

    /// Below every public entry.
    @Message
    String disclaimer();

    /// Link to the JSON of what the page shows.
    @Message
    String forPrograms();

    /// Back to the first page of a list.
    @Message
    String showFirst();

    /// Where one is in a list.
    @Message
    String listPosition(int rows);

    /// The entry changed since the form was opened.
    @Message
    String changedMeanwhile();

    /// State: being written.
    @Message
    String stateDraft();

    /// State: removed by an officer.
    @Message
    String stateTakenDown();

    /// State: leads to another entry.
    @Message
    String stateMerged();

    /// Decision: the public version was changed.
    @Message
    String decisionEdit();

    /// Decision: removed, with a tombstone.
    @Message
    String decisionTakeDown();

    /// Decision: the same as another entry.
    @Message
    String decisionMerge();

    /// Decision: brought back.
    @Message
    String decisionRestore();

    /// The name of a field of the content.
    @Message
    String fieldName(EntryField field);

    /// Says how differences are marked.
    @Message
    String differencesMeans();

    /// Title of the conversation about an entry.
    @Message
    String conversation();

    /// Says who reads the conversation.
    @Message
    String conversationMeans();

    /// Title of the page on which a remark is corrected.
    @Message
    String remarkTitle();

    /// Label of the words of a remark.
    @Message
    String remarkWords();

    /// Limit of a remark.
    @Message
    String remarkHint();

    /// Button that says it.
    @Message
    String remarkSay();

    /// Opens the field for an answer.
    @Message
    String remarkAnswer();

    /// Opens the field for a new remark.
    @Message
    String remarkNew();

    /// Who said it.
    @Message
    String remarkByOfficer();

    /// Who said it.
    @Message
    String remarkByOwner();

    /// The reader said it.
    @Message
    String remarkYours();
}
