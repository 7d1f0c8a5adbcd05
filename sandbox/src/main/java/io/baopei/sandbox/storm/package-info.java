/** The fault storm: many claims while everything around them breaks, and the reckoning after it. */
@NullMarked
package io.baopei.sandbox.storm;

import org.jspecify.annotations.NullMarked;
