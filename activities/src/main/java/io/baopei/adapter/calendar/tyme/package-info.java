/** China's working days, from the State Council's calendar as tyme4j carries it. */
@NullMarked
package io.baopei.adapter.calendar.tyme;

import org.jspecify.annotations.NullMarked;
