@org.jspecify.annotations.NullMarked
package org.wsis.mail;
