@org.jspecify.annotations.NullMarked
package org.wsis.pages.parts;
