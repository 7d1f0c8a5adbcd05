/** Tells what happened: a timeline for each story, one table, one verdict. */
@NullMarked
package io.baopei.sandbox.demo.report;

import org.jspecify.annotations.NullMarked;
