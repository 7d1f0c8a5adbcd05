/** The key pairs and the bearer token that Baopei and its counterparties share, kept as files. */
@NullMarked
package io.baopei.sandbox.keys;

import org.jspecify.annotations.NullMarked;
