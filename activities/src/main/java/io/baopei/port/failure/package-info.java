/** How a counterparty can fail, whatever its technology. */
@NullMarked
package io.baopei.port.failure;

import org.jspecify.annotations.NullMarked;
