/** What we need of the calendar of working days. */
@NullMarked
package io.baopei.port.calendar;

import org.jspecify.annotations.NullMarked;
