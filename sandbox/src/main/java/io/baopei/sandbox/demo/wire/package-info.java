/** The service and the sandbox as the players see them: HTTP, tokens and what the answers say. */
@NullMarked
package io.baopei.sandbox.demo.wire;

import org.jspecify.annotations.NullMarked;
