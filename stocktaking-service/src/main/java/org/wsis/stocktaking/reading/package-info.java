/// Reading a public entry: its page, its linkages, its history, how to cite it, what machines read.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.reading;
