/** Tests of the entries by which claims' money moves. */
@NullMarked
package io.baopei.domain.ledger;

import org.jspecify.annotations.NullMarked;
