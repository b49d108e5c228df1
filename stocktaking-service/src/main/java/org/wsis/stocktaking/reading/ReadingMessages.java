package org.wsis.stocktaking.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages of this feature say, as `{reading:…}`; the texts stand in
/// `messages/reading_<language>.properties`.
@MessageBundle("reading")
interface ReadingMessages {
    /// Name of the tabs.
    @Message
    String thisInitiative();

    /// Tab.
    @Message
    String tabEntry();

    /// Tab with the number of linkages.
    @Message
    String tabLinkages(int n);

    /// Tab with the number of versions.
    @Message
    String tabHistory(int n);

    /// Tab.
    @Message
    String tabCite();

    /// Caption of the table of linkages.
    @Message
    String linkagesCaption();

    /// Column.
    @Message
    String goalOrObjective();

    /// Column.
    @Message
    String how();

    /// Marks a linkage that the documented matrix has.
    @Message
    String inMatrix();

    /// Marks a linkage that the documented matrix does not have.
    @Message
    String notInMatrix();

    /// What the page of linkages shows.
    @Message
    String linkagesMean();

    /// Said where an entry describes none.
    @Message
    String noLinkages();

    /// Title above the text.
    @Message
    String howRepeated();

    /// Title above the text.
    @Message
    String howItLasts();

    /// Title above the text.
    @Message
    String howValues();

    /// A list of the United Nations on which the country stands.
    @Message
    String countryMark(ReadEntry.CountryMark mark);

    /// Of when those lists are.
    @Message
    String listsOf();

    /// Label.
    @Message
    String forWhom();

    /// Label.
    @Message
    String partners();

    /// Label.
    @Message
    String confirmedByOwner();

    /// Label.
    @Message
    String reviewedBySecretariat();

    /// Name of the column of facts.
    @Message
    String facts();

    /// Before the languages in which the entry can be read too.
    @Message
    String alsoIn();

    /// Title of the panel.
    @Message
    String useThisEntry();

    /// Says what the address is.
    @Message
    String permanentAddress();

    /// Link.
    @Message
    String linkedData();

    /// Title above what became of it elsewhere.
    @Message
    String elsewhere();

    /// What became of it.
    @Message
    String markTag(Mark.Kind kind, int edition);

    /// The category of the Prizes.
    @Message
    String inCategory(String category);

    /// Link and title.
    @Message
    String reportMistake();

    /// Name of the panel about where an entry stands.
    @Message
    String standing();

    /// Said to those who write it.
    @Message
    String thisIsYours();

    /// Link to the steps.
    @Message
    String write();

    /// Link to the steps of a returned entry.
    @Message
    String answerRemarks();

    /// Link for moderators.
    @Message
    String toReview();

    /// Title of a version.
    @Message
    String version(int n);

    /// Said of the first version.
    @Message
    String firstVersion();

    /// Said of a version that reads the same.
    @Message
    String nothingDiffers();

    /// Link to all versions.
    @Message
    String olderVersions();

    /// What the page of citations shows.
    @Message
    String citeMeans();

    /// Link to a file.
    @Message
    String downloadFile();

    /// Title of the page that remains of an entry.
    @Message
    String goneTitle(String reference);

    /// How it left.
    @Message
    String goneTakenDown();

    /// How it left.
    @Message
    String goneWithdrawn();

    /// Above the reason.
    @Message
    String goneReason();

    /// What the address does.
    @Message
    String goneAddress();

    /// Link.
    @Message
    String toRegister();

    /// Link.
    @Message
    String toEntry();

    /// Link.
    @Message
    String backToEntry();

    /// What happens with what is told.
    @Message
    String mistakeMeans();

    /// Label.
    @Message
    String mistakeWords();

    /// Button.
    @Message
    String mistakeTell();

    /// Title after it was told.
    @Message
    String mistakeTold();

    /// What happens next.
    @Message
    String mistakeToldNext();

    /// Title of the list for moderators.
    @Message
    String mistakesTitle();

    /// Said of an empty list.
    @Message
    String mistakesNone();

    /// Label.
    @Message
    String mistakeOutcome();

    /// Button.
    @Message
    String mistakeClose();

    /// Says what was done.
    @Message
    String mistakeClosed();
}
