/** What operators measure and what probes ask. */
@NullMarked
package io.baopei.worker.metrics;

import org.jspecify.annotations.NullMarked;
