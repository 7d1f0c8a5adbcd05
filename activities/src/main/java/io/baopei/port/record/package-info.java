/** What we need of our own records: claims, journal and payments. */
@NullMarked
package io.baopei.port.record;

import org.jspecify.annotations.NullMarked;
