/** The fraud screening service. */
@NullMarked
package io.baopei.sandbox.screening;

import org.jspecify.annotations.NullMarked;
