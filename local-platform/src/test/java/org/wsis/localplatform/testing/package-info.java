/// Tests of what other modules' tests use.
@NullMarked
package org.wsis.localplatform.testing;

import org.jspecify.annotations.NullMarked;
