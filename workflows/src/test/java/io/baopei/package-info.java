/** What holds for the module as a whole. */
@NullMarked
package io.baopei;

import org.jspecify.annotations.NullMarked;
