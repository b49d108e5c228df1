package org.wsis.awards.initiatives;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages of the Prizes say, as `{awards:…}`; the texts stand in `messages/awards_<language>.properties`.
@MessageBundle("awards")
interface AwardsMessages {

    /// Title of the first page.
    @Message
    String title();

    /// What the prizes are.
    @Message
    String lead();

    /// Above the list.
    @Message
    String enterable();

    /// How one comes onto the list.
    @Message
    String enterableMeans();

    /// Shown while the list is empty.
    @Message
    String none();

    /// Marks invented data.
    @Message
    String sample();

    /// Back to the first page of the list.
    @Message
    String showFirst();

    /// Where one is in the list.
    @Message
    String listPosition(int rows);

    /// Link to the JSON.
    @Message
    String forPrograms();
}
