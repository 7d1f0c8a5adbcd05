/** What the rules that decisions name say, in words. */
@NullMarked
package io.baopei.domain.rulebook;

import org.jspecify.annotations.NullMarked;
