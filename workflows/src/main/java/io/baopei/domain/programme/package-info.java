/** The published programmes and their dated terms. */
@NullMarked
package io.baopei.domain.programme;

import org.jspecify.annotations.NullMarked;
