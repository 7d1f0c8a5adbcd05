/** The packaged service, the packaged sandbox and a real Temporal server, each a process. */
@NullMarked
package io.baopei.worker.e2e;

import org.jspecify.annotations.NullMarked;
