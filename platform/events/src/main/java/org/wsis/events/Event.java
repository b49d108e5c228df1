package org.wsis.events;

import java.util.UUID;

/// Something that happened here and that other services may react to. Implemented by records: their components
/// are the JSON data of the event.
///
/// No event holds personal data, because a log that can be replayed for ever must never bring an erased person
/// back. The opaque subject of the sign-in is the most that may be said of somebody.
public interface Event {

    /// The CloudEvents type, `org.wsis.<service>.<thing>.<happened>.v1`. It is written out by hand: renaming a
    /// class must not rename a message.
    String type();

    /// The topic on which it is published.
    String topic();

    /// Id of the thing it is about, which is also the message key: events with the same subject arrive in the
    /// order in which they were added.
    UUID subject();
}
