/** What we need of the marketplace platform, and how it can fail. */
@NullMarked
package io.baopei.port.platform;

import org.jspecify.annotations.NullMarked;
