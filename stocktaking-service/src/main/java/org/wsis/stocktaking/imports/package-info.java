/// Taking somebody else's list of initiatives into the register.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.imports;
