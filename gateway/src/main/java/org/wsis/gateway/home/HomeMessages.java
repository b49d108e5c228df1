package org.wsis.gateway.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

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
