/** How much is owed on a claim, to whom, and by which rule. */
@NullMarked
package io.baopei.domain.settlement;

import org.jspecify.annotations.NullMarked;
