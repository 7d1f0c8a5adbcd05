/** Who may know whom among activities, ports, adapters and records. */
@NullMarked
package io.baopei;

import org.jspecify.annotations.NullMarked;
