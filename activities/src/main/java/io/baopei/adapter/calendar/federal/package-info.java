/** Working days of the United States, computed from the law on federal holidays. */
@NullMarked
package io.baopei.adapter.calendar.federal;

import org.jspecify.annotations.NullMarked;
