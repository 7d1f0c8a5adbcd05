/**
 * The answer to "why?": a claim's rules, clocks, money and events, as data, as a page, as a paper.
 */
@NullMarked
package io.baopei.worker.trace;

import org.jspecify.annotations.NullMarked;
