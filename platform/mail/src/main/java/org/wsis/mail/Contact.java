package org.wsis.mail;

import java.util.Optional;
import java.util.UUID;

import org.wsis.referencedata.Language;

/// How to reach a person.
///
/// @param person the opaque id at the identity provider
/// @param address a verified address
/// @param name as she calls herself, if she said
/// @param language in which she last read or wrote here
public record Contact(UUID person, MailAddress address, Optional<String> name, Language language) {

    /// Says only whose contact it is: the rest might end up in a log.
    @Override
    public String toString() {
        return "Contact[" + person + "]";
    }
}
