@NullMarked
package org.wsis.referencedata;

import org.jspecify.annotations.NullMarked;
