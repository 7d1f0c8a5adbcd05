/** Which way a payment goes. */
@NullMarked
package io.baopei.adapter.payment;

import org.jspecify.annotations.NullMarked;
