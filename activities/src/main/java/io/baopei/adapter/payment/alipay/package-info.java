/** The insurer's money, moved through Alipay's signed HTTP form. */
@NullMarked
package io.baopei.adapter.payment.alipay;

import org.jspecify.annotations.NullMarked;
