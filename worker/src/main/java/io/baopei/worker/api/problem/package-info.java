/** Refusals and failures as callers see them: RFC 9457 problems with stable codes. */
@NullMarked
package io.baopei.worker.api.problem;

import org.jspecify.annotations.NullMarked;
