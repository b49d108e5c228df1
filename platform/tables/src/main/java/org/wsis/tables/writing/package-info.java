/// Tables that leave us, as a file or as a download.
@org.jspecify.annotations.NullMarked
package org.wsis.tables.writing;
