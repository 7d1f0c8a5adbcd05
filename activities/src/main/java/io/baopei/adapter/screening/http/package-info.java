/** The fraud screen, reached over HTTP. */
@NullMarked
package io.baopei.adapter.screening.http;

import org.jspecify.annotations.NullMarked;
