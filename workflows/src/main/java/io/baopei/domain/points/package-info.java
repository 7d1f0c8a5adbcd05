/** What a merchant owes the buyer for a service that it should perform and does not. */
@NullMarked
package io.baopei.domain.points;

import org.jspecify.annotations.NullMarked;
