/** Holding our payments of a day against what the counterparties say they moved. */
@NullMarked
package io.baopei.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
