/** The activities: contract records to port calls and back, and the one table of errors. */
@NullMarked
package io.baopei.activity;

import org.jspecify.annotations.NullMarked;
