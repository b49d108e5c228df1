/// What the tests of a service need from here.
@NullMarked
package org.wsis.process.testing;

import org.jspecify.annotations.NullMarked;
