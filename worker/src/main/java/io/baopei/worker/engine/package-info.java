/** How the API reaches the claims' workflows. */
@NullMarked
package io.baopei.worker.engine;

import org.jspecify.annotations.NullMarked;
