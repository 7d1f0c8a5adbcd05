/** How a claim proceeds: the workflow, the programmes' journeys, and the steps they share. */
@NullMarked
package io.baopei.process;

import org.jspecify.annotations.NullMarked;
