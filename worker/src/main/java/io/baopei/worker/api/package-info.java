/** The HTTP API: what callers send, what they may see, and what they are answered. */
@NullMarked
package io.baopei.worker.api;

import org.jspecify.annotations.NullMarked;
