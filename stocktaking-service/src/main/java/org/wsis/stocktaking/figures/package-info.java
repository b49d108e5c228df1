/// Figures of the register: the live matrix, regions and countries, and any two facets crossed.
///
/// What is kept: `Traits` says what is counted of an entry; `FigureChanges` appends what a change of the register
/// adds and takes away; `Summing` adds it up; `Rebuilding` makes everything again from the entries. What is read:
/// `Matrices` and `Crossings`.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.figures;
