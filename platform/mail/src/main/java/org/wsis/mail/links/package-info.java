/// Links in mails that say by themselves what they are for, until when, and that they are ours.
@org.jspecify.annotations.NullMarked
package org.wsis.mail.links;
