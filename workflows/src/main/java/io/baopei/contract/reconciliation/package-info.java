/** The reconciliation's workflow as others see it: its messages and ids; wire format. */
@NullMarked
package io.baopei.contract.reconciliation;

import org.jspecify.annotations.NullMarked;
