/// What the whole suite refers to and nobody edits at run time: action lines, goals, countries, regions and the
/// words for them in six languages. Data and look-up only.
@NullMarked
package org.wsis.referencedata;

import org.jspecify.annotations.NullMarked;
