/// The conversation about an entry, kept in its record: officers remark, those who write it answer.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.remarks;
