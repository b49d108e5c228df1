/// Tests of the local platform on real processes.
@NullMarked
package org.wsis.localplatform;

import org.jspecify.annotations.NullMarked;
