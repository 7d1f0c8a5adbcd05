/** Who calls, and what a token lets them do. */
@NullMarked
package io.baopei.worker.security;

import org.jspecify.annotations.NullMarked;
