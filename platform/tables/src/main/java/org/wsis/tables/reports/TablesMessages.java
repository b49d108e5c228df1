package org.wsis.tables.reports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the fragment `row-reports` says, as `{tables:…}`. The texts stand in
/// `messages/tables_<language>.properties`.
@MessageBundle("tables")
public interface TablesMessages {

    /// Above the numbers of the rows.
    @Message
    String row();

    /// Above the columns at fault.
    @Message
    String column();

    /// Above the reasons.
    @Message
    String reason();

    /// In place of a column, when the row as a whole is at fault.
    @Message
    String wholeRow();
}
