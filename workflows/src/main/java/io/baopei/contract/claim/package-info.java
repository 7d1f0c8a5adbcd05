/**
 * The claim's workflow as others see it: its handlers, messages, ids and failure types; wire
 * format.
 */
@NullMarked
package io.baopei.contract.claim;

import org.jspecify.annotations.NullMarked;
