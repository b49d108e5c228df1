/// The pages for newcomers, one a process, and the accessibility statement.
@org.jspecify.annotations.NullMarked
package org.wsis.gateway.help;
