/** How messages are written as JSON; a storage format, changed only by adding. */
@NullMarked
package io.baopei.contract.codec;

import org.jspecify.annotations.NullMarked;
