/** What we need of the payment provider, and how it can fail. */
@NullMarked
package io.baopei.port.payment;

import org.jspecify.annotations.NullMarked;
