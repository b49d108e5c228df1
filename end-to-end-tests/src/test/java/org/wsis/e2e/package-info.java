/// The whole suite as people and programs meet it: its real processes, a real browser, and faults.
@org.jspecify.annotations.NullMarked
package org.wsis.e2e;
