/**
 * What every adapter over HTTP shares: one request on the wire, one answer that nobody believes
 * yet.
 */
@NullMarked
package io.baopei.adapter.http;

import org.jspecify.annotations.NullMarked;
