package org.wsis.mail;

import java.util.Optional;

import org.wsis.pages.Service;
import org.wsis.referencedata.Language;

/// What the frame of a mail reads, as `{letter.…}`.
///
/// @param subject repeated as the title
/// @param language in which it is written
/// @param service which of the four writes
/// @param unsubscribe where one gets no further mails of a series
public record Letter(String subject, Language language, Service service, Optional<String> unsubscribe) {}
