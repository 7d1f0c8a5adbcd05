/** A PostgreSQL of one's own, for a service that was given none. */
@NullMarked
package io.baopei.persistence.embedded;

import org.jspecify.annotations.NullMarked;
