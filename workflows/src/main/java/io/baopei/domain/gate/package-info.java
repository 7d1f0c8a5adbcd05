/** Whether a filing is covered: every rule of a programme's gate, evaluated and named. */
@NullMarked
package io.baopei.domain.gate;

import org.jspecify.annotations.NullMarked;
