package org.wsis.gateway.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.wsis.gateway.year.WindowName;

/// What the gateway's own pages say, as `{home:…}`. The texts stand in `messages/home_<language>.properties`.
@MessageBundle("home")
public interface HomeMessages {

    // Home

    /// The promise of the suite, in four words.
    @Message
    String promise();

    /// For whom it is.
    @Message
    String lead();

    /// Heading over the four services.
    @Message
    String fourServices();

    /// What one does there.
    @Message
    String stocktakingVerb();

    /// What it is.
    @Message
    String stocktakingText();

    /// What one does there.
    @Message
    String awardsVerb();

    /// What it is.
    @Message
    String awardsText();

    /// What one does there.
    @Message
    String forumVerb();

    /// What it is.
    @Message
    String forumText();

    /// What one does there.
    @Message
    String trustFundVerb();

    /// What it is.
    @Message
    String trustFundText();

    /// Heading: one account.
    @Message
    String oneAccount();

    /// What the account is good for.
    @Message
    String oneAccountText();

    // The year

    /// Heading over the services, when something is open for a while.
    @Message
    String openNow();

    /// Until when.
    @Message
    String openUntil(String moment);

    /// From when on.
    @Message
    String opensOn(String moment);

    /// Since when it is over.
    @Message
    String closedOn(String moment);

    /// Of a service without windows.
    @Message
    String allYear();

    /// Which clock counts.
    @Message
    String genevaHours();

    /// From the first to the last day; both are written already.
    @Message
    String days(String first, String last);

    /// Where the Forum is.
    @Message
    String inGenevaAndOnline();

    /// What a window is for.
    @Message
    String window(WindowName name);

    /// Link to the page for newcomers.
    @Message
    String howItWorks();

    /// Heading over the figures.
    @Message
    String figures();

    /// What is counted; the figure stands above it.
    @Message
    String initiatives();

    /// What is counted; the figure stands above it.
    @Message
    String countries();

    // For programs

    /// Title of the page, and heading on the home page.
    @Message
    String programs();

    /// First paragraph.
    @Message
    String programsLead();

    /// Link from the home page.
    @Message
    String programsLink();

    /// Column of the table.
    @Message
    String service();

    /// Column of the table.
    @Message
    String address();

    /// Column of the table.
    @Message
    String description();

    /// Heading: who may call.
    @Message
    String access();

    /// What may be called without and with a token.
    @Message
    String accessText();

    /// Heading: errors.
    @Message
    String errors();

    /// What an error looks like.
    @Message
    String errorsText();

    /// Link to the list of problems.
    @Message
    String errorsLink();

    /// Title of the page on which an interface can be tried out, and the link to it.
    @Message
    String tryOut();

    /// What trying out does.
    @Message
    String tryOutLead();

    /// For those without script.
    @Message
    String tryOutNeedsScript();

    // Problems

    /// Title of the page.
    @Message
    String problems();

    /// First paragraph.
    @Message
    String problemsLead();

    // A sign-in that came to nothing

    /// Title of the page.
    @Message
    String unfinished();

    /// What has not happened.
    @Message
    String unfinishedLead();

    /// For those who did not want to.
    @Message
    String unfinishedCancelled();

    /// For those whose browser keeps no cookies.
    @Message
    String unfinishedCookies();

    /// For those who took long.
    @Message
    String unfinishedTime();
}
