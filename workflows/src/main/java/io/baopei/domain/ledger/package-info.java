/** The money of claims in double entry: who gains and who loses by each thing that happens. */
@NullMarked
package io.baopei.domain.ledger;

import org.jspecify.annotations.NullMarked;
