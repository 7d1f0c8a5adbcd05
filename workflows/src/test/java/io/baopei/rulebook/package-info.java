/** The table of all rules of the rulebook, with the code that applies them and their tests. */
@NullMarked
package io.baopei.rulebook;

import org.jspecify.annotations.NullMarked;
