/** What the workflow asks of the outside: activities and their messages; wire format. */
@NullMarked
package io.baopei.contract.activity;

import org.jspecify.annotations.NullMarked;
