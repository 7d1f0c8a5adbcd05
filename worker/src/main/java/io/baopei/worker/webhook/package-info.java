/** What counterparties tell us by themselves, once their signature holds. */
@NullMarked
package io.baopei.worker.webhook;

import org.jspecify.annotations.NullMarked;
