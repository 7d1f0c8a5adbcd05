/** Alipay's gateway: signed forms in, signed answers and notifications out. */
@NullMarked
package io.baopei.sandbox.alipay;

import org.jspecify.annotations.NullMarked;
