/// Regional and yearly reports made from the register: a query and a day, the figures that follow from them, words
/// of the secretariat beside them; as a page, on paper, as a text document and as data.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.publications;
