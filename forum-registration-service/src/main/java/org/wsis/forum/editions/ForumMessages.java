package org.wsis.forum.editions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages about editions say, as `{forum:…}`; the texts stand in `messages/forum_<language>.properties`.
@MessageBundle("forum")
interface ForumMessages {

    /// What the Forum is, for search engines and where no edition is known.
    @Message
    String lead();

    /// Shown while no edition has been announced.
    @Message
    String empty();

    /// Tag beside an invented edition.
    @Message
    String sample();

    /// From the first to the last day; both are written already.
    @Message
    String days(String first, String last);

    /// Heading.
    @Message
    String openNow();

    /// When nothing is open and nothing will be.
    @Message
    String nothingOpen();

    /// When nothing is open; what opens next stands below.
    @Message
    String nothingOpenYet();

    /// Until when something is open.
    @Message
    String openUntil(String moment);

    /// From when on something will be open.
    @Message
    String opensOn(String moment);

    /// Heading of all windows.
    @Message
    String calendar();

    /// All hours are those of Geneva.
    @Message
    String genevaHours();

    /// When the officers have not said yet when something opens.
    @Message
    String noWindows();

    /// Column: what is open.
    @Message
    String what();

    /// State of a window that has not opened.
    @Message
    String notYetOpen();

    /// What the window is for.
    @Message
    String window(WindowName name);

    /// Heading of the other editions.
    @Message
    String otherEditions();

    /// Link to the API.
    @Message
    String asData();
}
