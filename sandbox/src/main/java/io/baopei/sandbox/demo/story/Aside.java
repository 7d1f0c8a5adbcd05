package io.baopei.sandbox.demo.story;

import java.time.Instant;

/** Something that happened in a story but is no fact of the claim, so that no trace tells it. */
public record Aside(Instant at, String text) {}
