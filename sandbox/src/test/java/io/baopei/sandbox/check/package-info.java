/** Tests of the check. */
@NullMarked
package io.baopei.sandbox.check;

import org.jspecify.annotations.NullMarked;
