/** Faults on demand: which answer goes wrong, how, and how often. */
@NullMarked
package io.baopei.sandbox.fault;

import org.jspecify.annotations.NullMarked;
