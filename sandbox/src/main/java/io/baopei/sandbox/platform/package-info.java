/** The marketplace platform: agreements to return, refunds, account credits and notices. */
@NullMarked
package io.baopei.sandbox.platform;

import org.jspecify.annotations.NullMarked;
