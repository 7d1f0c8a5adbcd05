/** The marketplace platform, reached over HTTP. */
@NullMarked
package io.baopei.adapter.platform.http;

import org.jspecify.annotations.NullMarked;
