/**
 * Recovering from the merchant what was paid on a claim: stages, actions, and what is still owed.
 */
@NullMarked
package io.baopei.domain.recourse;

import org.jspecify.annotations.NullMarked;
