/** What we need of the fraud screen, and how it can fail. */
@NullMarked
package io.baopei.port.screening;

import org.jspecify.annotations.NullMarked;
