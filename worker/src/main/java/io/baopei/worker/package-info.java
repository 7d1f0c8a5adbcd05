/** Where the product is put together and started. */
@NullMarked
package io.baopei.worker;

import org.jspecify.annotations.NullMarked;
