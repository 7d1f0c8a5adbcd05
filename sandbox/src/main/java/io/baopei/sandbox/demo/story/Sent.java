package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.token.Caller;
import java.time.Instant;

/**
 * Something that was asked for.
 *
 * @param at when it was sent for the first time
 */
record Sent(Caller by, Instant at) {}
