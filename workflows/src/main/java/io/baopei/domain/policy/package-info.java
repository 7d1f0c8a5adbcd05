/** The insurance policy of one sub-order: who insured whom, for how much, from when to when. */
@NullMarked
package io.baopei.domain.policy;

import org.jspecify.annotations.NullMarked;
