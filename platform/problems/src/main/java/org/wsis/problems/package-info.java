/// Every answer that is not a success: refusals, and the one shape in which they leave a process.
@org.jspecify.annotations.NullMarked
package org.wsis.problems;
