/** Tests of what merchants owe who do not perform. */
@NullMarked
package io.baopei.domain.points;

import org.jspecify.annotations.NullMarked;
