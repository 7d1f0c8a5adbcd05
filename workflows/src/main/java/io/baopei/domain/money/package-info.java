/** Exact sums: shares, units and limits of money, with every rounding named. */
@NullMarked
package io.baopei.domain.money;

import org.jspecify.annotations.NullMarked;
