package org.wsis.stocktaking.reporting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the pages about national and stakeholder reports: `{reporting:…}`; they stand in
/// `messages/reporting_<language>.properties`.
@MessageBundle("reporting")
interface ReportingMessages {

    /// Title of the list of calls.
    @Message
    String callsTitle();

    /// What reports are.
    @Message
    String callsLead();

    /// Shown while there is no call.
    @Message
    String noCalls();

    /// The last moment of a call.
    @Message
    String takenUntil();

    /// The first moment of a call.
    @Message
    String opensOn();

    /// State: reports are taken.
    @Message
    String stateOpen();

    /// State: no report is taken any more.
    @Message
    String stateClosed();

    /// State: not open yet.
    @Message
    String stateComing();

    /// State: the template is being written.
    @Message
    String stateUnpublished();

    /// Count of reports received.
    @Message
    String received();

    /// Count of reports published.
    @Message
    String published();

    /// Title of the table.
    @Message
    String byType();

    /// Head of a column.
    @Message
    String columnReceived();

    /// Head of a column.
    @Message
    String columnPublished();

    /// Why regions may add up to more.
    @Message
    String regionsAddUp();

    /// Title above the sections.
    @Message
    String template();

    /// Beside a section.
    @Message
    String answerRequired();

    /// Button.
    @Message
    String writeReport();

    /// Title of a list.
    @Message
    String publishedReports();

    /// Shown while none is published.
    @Message
    String noneYet();

    /// Title of the explanation.
    @Message
    String beforeYouWrite();

    /// The explanation.
    @Message
    String howItWorks();

    /// Field.
    @Message
    String kind();

    /// Choice.
    @Message
    String kindNational();

    /// Choice.
    @Message
    String kindStakeholder();

    /// Choice.
    @Message
    String kindGroup();

    /// Field.
    @Message
    String organizationName();

    /// Field.
    @Message
    String countries();

    /// Hint.
    @Message
    String countriesHint();

    /// Field.
    @Message
    String stakeholderType();

    /// Field.
    @Message
    String answersIn();

    /// Choice.
    @Message
    String consent();

    /// Field.
    @Message
    String consentLabel();

    /// Hint.
    @Message
    String consentHint();

    /// Button.
    @Message
    String save();

    /// Button.
    @Message
    String send();

    /// Confirmation.
    @Message
    String savedTitle();

    /// Confirmation.
    @Message
    String sentTitle();

    /// What follows.
    @Message
    String sentNext(String reference);

    /// State of a report.
    @Message
    String reportDraft();

    /// State of a report.
    @Message
    String reportReceived();

    /// State of a report.
    @Message
    String reportPublished();

    /// State of a report.
    @Message
    String reportDeclined();

    /// State of a report.
    @Message
    String reportWithdrawn();

    /// Button.
    @Message
    String change();

    /// Button.
    @Message
    String giveConsent();

    /// Button.
    @Message
    String takeConsentBack();

    /// Button.
    @Message
    String withdraw();

    /// Warning.
    @Message
    String withdrawMeans();

    /// Title of a list.
    @Message
    String myReports();

    /// Title for officers.
    @Message
    String receivedReports();

    /// Tag for officers.
    @Message
    String withConsent();

    /// Tag for officers.
    @Message
    String withoutConsent();

    /// Title for officers.
    @Message
    String decision();

    /// Choice.
    @Message
    String decidePublish();

    /// Choice.
    @Message
    String decideDecline();

    /// Choice.
    @Message
    String decideWithhold();

    /// Field.
    @Message
    String reason();

    /// Button.
    @Message
    String decide();

    /// Button for officers.
    @Message
    String newCall();

    /// Title for officers.
    @Message
    String editCall();

    /// Field, with a language.
    @Message
    String titleIn(String language);

    /// Field, with a language.
    @Message
    String introductionIn(String language);

    /// Field, with a language.
    @Message
    String hintIn(String language);

    /// Title of a section.
    @Message
    String sectionTitle(int number);

    /// Field.
    @Message
    String sectionWords();

    /// Choice.
    @Message
    String sectionRequired();

    /// Button.
    @Message
    String addSection();

    /// Field.
    @Message
    String lastDay();

    /// Field.
    @Message
    String firstDay();

    /// Button.
    @Message
    String saveCall();

    /// Button.
    @Message
    String publishCall();

    /// Refusal on the page.
    @Message
    String incomplete();

    /// Refusal on the page.
    @Message
    String changedMeanwhile();

    /// Refusal on the page.
    @Message
    String answerTooLong(int words);

    /// Refusal on the page.
    @Message
    String answerMissing();

    /// Refusal on the page.
    @Message
    String oneCountry();

    /// Refusal on the page.
    @Message
    String alreadySent();

    /// Refusal on the page.
    @Message
    String notOpen();

    /// Refusal on the page.
    @Message
    String withoutConsentRefused();
}
