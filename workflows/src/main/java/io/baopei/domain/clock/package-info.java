/** The claim's clocks: deadlines as instants, pauses, and working days. */
@NullMarked
package io.baopei.domain.clock;

import org.jspecify.annotations.NullMarked;
