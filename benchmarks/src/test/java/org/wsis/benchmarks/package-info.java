@org.jspecify.annotations.NullMarked
package org.wsis.benchmarks;
