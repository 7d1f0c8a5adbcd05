/** The counterparties of Baopei, played over HTTP: commands, options and process start. */
@NullMarked
package io.baopei.sandbox;

import org.jspecify.annotations.NullMarked;
