/** Sending the notices that were put on record with a claim's steps. */
@NullMarked
package io.baopei.notice;

import org.jspecify.annotations.NullMarked;
