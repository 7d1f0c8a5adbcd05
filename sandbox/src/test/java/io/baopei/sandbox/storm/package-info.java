/** Tests of the fault storm's own pieces. */
@NullMarked
package io.baopei.sandbox.storm;

import org.jspecify.annotations.NullMarked;
