/** What we need to tell people something. */
@NullMarked
package io.baopei.port.notification;

import org.jspecify.annotations.NullMarked;
