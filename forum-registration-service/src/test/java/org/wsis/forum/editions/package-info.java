@org.jspecify.annotations.NullMarked
package org.wsis.forum.editions;
