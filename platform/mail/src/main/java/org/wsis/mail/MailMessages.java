package org.wsis.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the frame of every mail says, and the page on which one stops a series.
@MessageBundle("mail")
interface MailMessages {

    /// That nobody reads answers.
    @Message
    String writtenByProgram();

    /// The way out of a series.
    @Message
    String unsubscribe();

    /// Title of its page.
    @Message
    String unsubscribeTitle();

    /// What the button does, and what it does not.
    @Message
    String unsubscribeMeans();

    /// Label of the button.
    @Message
    String unsubscribeDo();

    /// Title of the page after it.
    @Message
    String unsubscribedTitle();

    /// What holds from now on.
    @Message
    String unsubscribedMeans();
}
