/** Counting working days by the calendar of the payer's country. */
@NullMarked
package io.baopei.adapter.calendar;

import org.jspecify.annotations.NullMarked;
