/// Mails to people: written with the change they tell of, sent later, and never twice.
@org.jspecify.annotations.NullMarked
package org.wsis.mail;
