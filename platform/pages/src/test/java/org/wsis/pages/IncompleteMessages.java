package org.wsis.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("incomplete")
interface IncompleteMessages {

    @Message("Hello")
    String hello();
}
