/** The command that asks a running service whether what must hold of its records holds. */
@NullMarked
package io.baopei.sandbox.check;

import org.jspecify.annotations.NullMarked;
