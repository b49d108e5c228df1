@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.mistakes;
