package org.wsis.stocktaking.writing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages of this feature say, as `{writing:…}`; the texts stand in
/// `messages/writing_<language>.properties`.
@MessageBundle("writing")
interface WritingMessages {
    /// Title of a step.
    @Message
    String stepTitle(WritingStep step);

    /// Where the writer is.
    @Message
    String stepOf(int number, int count);

    /// Name of the list of steps.
    @Message
    String steps();

    /// What happens with what is sent.
    @Message
    String startLead();

    /// Above drafts that were not sent.
    @Message
    String begun();

    /// Above what one should have at hand.
    @Message
    String youNeed();

    /// One of the things that are asked for.
    @Message
    String needWho();

    /// One of the things that are asked for.
    @Message
    String needTexts();

    /// One of the things that are asked for.
    @Message
    String needServes();

    /// One of the things that are asked for.
    @Message
    String needReach();

    /// Says that one may stop at any time.
    @Message
    String startSaved();

    /// The button that begins.
    @Message
    String startNow();

    /// Above what happens after sending.
    @Message
    String whatHappensNext();

    /// What happens after sending.
    @Message
    String afterSending();

    /// In place of a title that was not written yet.
    @Message
    String untitled();

    /// State of a change of a published entry.
    @Message
    String revisionDraft();

    /// State of a change of a published entry.
    @Message
    String revisionSubmitted();

    /// State of a change of a published entry.
    @Message
    String revisionReturned();

    /// Before the title of a returned entry.
    @Message
    String taskAnswer();

    /// Before the title of a draft.
    @Message
    String taskFinish();

    /// Before the title of an entry with a change that was not sent.
    @Message
    String taskFinishChange();

    /// Above what waits for the person.
    @Message
    String toDo();

    /// Caption of the list of own entries.
    @Message
    String allMine();

    /// Column: when its owner last said that it is true.
    @Message
    String confirmed();

    /// Says what was done.
    @Message
    String isWithdrawn();

    /// Says what was done.
    @Message
    String isDiscarded();

    /// Link and button that forget what is not published.
    @Message
    String discard();

    /// What discarding does.
    @Message
    String discardMeans();

    /// Title of the task list.
    @Message
    String tasksTitle();

    /// Said after saving.
    @Message
    String savedMeans();

    /// Link to the entry as others see it.
    @Message
    String seeEntry();

    /// Warns before a change of what is under review.
    @Message
    String leavesQueue();

    /// Says what a returned entry needs.
    @Message
    String returnedMeans();

    /// Says what changing a published entry does.
    @Message
    String changesPublished();

    /// State of the last step.
    @Message
    String readyToSend();

    /// State of the last step.
    @Message
    String notReady();

    /// State of a step.
    @Message
    String stepDone();

    /// State of a step.
    @Message
    String stepOpen();

    /// Says that nothing is lost.
    @Message
    String pauseAnyTime();

    /// Above initiatives that look like the one at hand.
    @Message
    String similarTitle();

    /// What to do about them.
    @Message
    String similarMeans();

    /// Goes on.
    @Message
    String noneOfThese();

    /// The limit of a text.
    @Message
    String charactersAtMost(int most);

    /// How long a text is now.
    @Message
    String lengthNow(String words, int characters, int most);

    /// Says that two people wrote the same.
    @Message
    String crossedTitle();

    /// What to do about it.
    @Message
    String crossedMeans();

    /// Column: the field.
    @Message
    String fieldColumn();

    /// Column: what somebody else wrote.
    @Message
    String theirs();

    /// Column: what the person typed.
    @Message
    String yours();

    /// Label.
    @Message
    String organizationName();

    /// Hint.
    @Message
    String organizationNameHint();

    /// Hint.
    @Message
    String countryHint();

    /// Hint.
    @Message
    String websiteHint();

    /// Hint.
    @Message
    String textLanguageHint();

    /// Hint.
    @Message
    String titleHint();

    /// Hint.
    @Message
    String descriptionHint();

    /// Hint.
    @Message
    String replicabilityHint();

    /// Hint.
    @Message
    String sustainabilityHint();

    /// Label.
    @Message
    String valuesPromotion();

    /// Hint.
    @Message
    String valuesPromotionHint();

    /// What the step asks for.
    @Message
    String linkagesMeans();

    /// Said while no line or goal is chosen.
    @Message
    String linkagesFirst();

    /// Legend of a row.
    @Message
    String linkageNumber(int n);

    /// Marks a row that the page offers.
    @Message
    String fromMatrix();

    /// Label.
    @Message
    String goalOrObjective();

    /// A choice: an objective of the Global Digital Compact.
    @Message
    String objectiveOfCompact(String objective);

    /// Label.
    @Message
    String rationale();

    /// Hint.
    @Message
    String rationaleHint();

    /// Button.
    @Message
    String addLinkage();

    /// Hint.
    @Message
    String endDateHint();

    /// Title of the rows of partners.
    @Message
    String partners();

    /// Hint.
    @Message
    String partnersHint();

    /// Legend of a row.
    @Message
    String partnerNumber(int n);

    /// Button.
    @Message
    String addPartner();

    /// Button.
    @Message
    String saveAndContinue();

    /// Button.
    @Message
    String removeTranslation();

    /// Title of the page of a further language.
    @Message
    String translationTitle(String language);

    /// What the page of a further language asks for.
    @Message
    String translationMeans();

    /// Above the list of further languages.
    @Message
    String furtherTexts();

    /// Why one would add languages.
    @Message
    String furtherTextsMean();

    /// Label.
    @Message
    String addLanguage();

    /// Button that opens the page of a further language.
    @Message
    String writeIn();

    /// Says that the entry changed before it was sent.
    @Message
    String changedTitle();

    /// What to do about it.
    @Message
    String changedMeans();

    /// Said above all answers.
    @Message
    String nothingSentYet();

    /// The declaration.
    @Message
    String consent();

    /// Link back.
    @Message
    String backToTasks();
}
