/** Our own records in PostgreSQL: claims, journal, policies, payments, keys, events and notices. */
@NullMarked
package io.baopei.persistence;

import org.jspecify.annotations.NullMarked;
