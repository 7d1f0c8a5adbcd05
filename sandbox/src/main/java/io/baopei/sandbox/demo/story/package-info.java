/** The language in which stories are told: who files what, who does what then, how it must end. */
@NullMarked
package io.baopei.sandbox.demo.story;

import org.jspecify.annotations.NullMarked;
