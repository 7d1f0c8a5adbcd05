/** What the messages look like on the wire. */
@NullMarked
package io.baopei.contract;

import org.jspecify.annotations.NullMarked;
