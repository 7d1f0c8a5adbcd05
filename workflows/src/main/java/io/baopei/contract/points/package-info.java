/** The workflow that issues a merchant's points as others see it; wire format. */
@NullMarked
package io.baopei.contract.points;

import org.jspecify.annotations.NullMarked;
