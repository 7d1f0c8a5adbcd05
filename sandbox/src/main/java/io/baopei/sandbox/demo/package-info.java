/** Plays claims that take every road against a running service, and judges how each ended. */
@NullMarked
package io.baopei.sandbox.demo;

import org.jspecify.annotations.NullMarked;
