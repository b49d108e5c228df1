package org.wsis.pages.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Everything the frame and the fragments say, as `{msg:…}`. The texts stand in
/// `messages/msg_<language>.properties`; words of the glossary are taken from there instead, as `{term:…}`.
@MessageBundle
public interface PagesMessages {

    // The frame

    /// The full name of the summit.
    @Message
    String name();

    /// Its acronym; shown where one is in common use.
    @Message
    String acronym();

    /// The first line of the name beside the acronym.
    @Message
    String nameFirstLine();

    /// The second line of the name.
    @Message
    String nameSecondLine();

    /// What search engines show below a page without a description of its own.
    @Message
    String siteDescription();

    /// Name of the language bar.
    @Message
    String languages();

    /// Name of the navigation between the services.
    @Message
    String services();

    /// Name of the breadcrumb.
    @Message
    String breadcrumb();

    /// Short name of the service.
    @Message
    String stocktaking();

    /// Short name of the service.
    @Message
    String awards();

    /// Short name of the service.
    @Message
    String forum();

    /// Short name of the service.
    @Message
    String trustFund();

    /// The band above the pages of a demo year, first words.
    @Message
    String sampleData();

    /// The band above the pages of a demo year, what it means.
    @Message
    String sampleDataMeans();

    // The footer

    /// Link to the pages for newcomers.
    @Message
    String howItWorks();

    /// Heading.
    @Message
    String openData();

    /// Link.
    @Message
    String programs();

    /// Heading.
    @Message
    String display();

    /// Link.
    @Message
    String displayAuto();

    /// Link.
    @Message
    String displayLight();

    /// Link.
    @Message
    String displayDark();

    /// Last words of every page.
    @Message
    String disclaimer();

    // Forms

    /// Hidden words before a message at a field and before the title of a page with errors.
    @Message
    String errorBefore();

    /// Title of the error summary.
    @Message
    String answersToChange(int n);

    /// Label of a date field.
    @Message
    String day();

    /// Label of a date field.
    @Message
    String month();

    /// Label of a date field.
    @Message
    String year();

    /// Hint of a date field, in the order of its fields.
    @Message
    String dateExample();

    /// The first line of a list from which one must choose.
    @Message
    String choose();

    /// Hint of a text field with a limit.
    @Message
    String wordLimits(int least, int most);

    /// Hint of a text field with an upper limit only.
    @Message
    String wordsAtMost(int most);

    /// How many words the text had when it was last sent.
    @Message
    String wordsAtLastSave(String words);

    /// Button below a text field.
    @Message
    String countTheWords();

    /// A file that was taken before.
    @Message
    String keptFile(String name);

    // Lists and search

    /// Name of the navigation between the parts of a list.
    @Message
    String pages();

    /// Where in the list one is.
    @Message
    String range(long first, long last, String total);

    /// A total that is an estimate.
    @Message
    String estimated(long n);

    /// The box of filters.
    @Message
    String filters();

    /// The box of filters with how many are chosen.
    @Message
    String filtersChosen(long n);

    /// Button below the filters.
    @Message
    String applyFilters();

    /// Link to the filters of a group that are not shown.
    @Message
    String showMore(int n);

    /// Hidden words before a chosen filter.
    @Message
    String removeFilter();

    // Charts

    /// Opens the table below a chart.
    @Message
    String sameAsTable();

    // Texts in another language than the page

    /// Tag beside a text in this language.
    @Message
    String inAr();

    /// Tag beside a text in this language.
    @Message
    String inZh();

    /// Tag beside a text in this language.
    @Message
    String inEn();

    /// Tag beside a text in this language.
    @Message
    String inFr();

    /// Tag beside a text in this language.
    @Message
    String inRu();

    /// Tag beside a text in this language.
    @Message
    String inEs();

    // When something can't be shown

    /// Title: broken on our side.
    @Message
    String broken();

    /// What it means and that nothing is lost.
    @Message
    String brokenLead();

    /// Title: the service is down.
    @Message
    String unavailable();

    /// What it means and that nothing is lost.
    @Message
    String unavailableLead();

    /// Title: nothing at this address.
    @Message
    String notFound();

    /// What it means and that nothing is lost.
    @Message
    String notFoundLead();

    /// Title: signed in, and not allowed.
    @Message
    String noAccess();

    /// What it means and that nothing is lost.
    @Message
    String noAccessLead();

    /// Title: the session ended while a form was open.
    @Message
    String signedOut();

    /// What it means and that nothing is lost.
    @Message
    String signedOutLead();

    /// Title: the form belongs to another session.
    @Message
    String notOfThisSession();

    /// What it means and that nothing is lost.
    @Message
    String notOfThisSessionLead();

    /// Title: somebody else was faster.
    @Message
    String changed();

    /// What it means and that nothing is lost.
    @Message
    String changedLead();

    /// Title: more than the address takes.
    @Message
    String tooLarge();

    /// What it means and that nothing is lost.
    @Message
    String tooLargeLead();

    /// Title: too many requests.
    @Message
    String tooMany();

    /// What it means and that nothing is lost.
    @Message
    String tooManyLead();

    /// Title: an address or form that can’t be read.
    @Message
    String notUnderstood();

    /// What it means and that nothing is lost.
    @Message
    String notUnderstoodLead();

    /// The lead of a refusal that a service gave a title of its own.
    @Message
    String refusedLead();

    /// Heading.
    @Message
    String whatYouCanDo();

    /// After the link “Try again”.
    @Message
    String tryAgainInAMinute();

    /// Link.
    @Message
    String goToHome();

    /// Link.
    @Message
    String goToService(String name);

    /// Link of the first step.
    @Message
    String signInInNewTab();

    /// The second step.
    @Message
    String thenReload();

    /// Button.
    @Message
    String sendAgain();

    /// How many answers the page carries.
    @Message
    String answersKept(int n);

    /// Files can’t be carried.
    @Message
    String filesAgain();

    /// When nothing can be carried.
    @Message
    String goBackAndReload();

    /// Last advice on an error page.
    @Message
    String tellTheNumber();

    /// Fact.
    @Message
    String numberOfError();

    /// Fact.
    @Message
    String time();
}
