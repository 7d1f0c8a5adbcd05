/** The recourse's workflow as others see it: its handlers, messages and ids; wire format. */
@NullMarked
package io.baopei.contract.recourse;

import org.jspecify.annotations.NullMarked;
