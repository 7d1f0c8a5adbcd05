/** The counterparties' books: every movement of money, written down before it is answered. */
@NullMarked
package io.baopei.sandbox.book;

import org.jspecify.annotations.NullMarked;
