/** Configuration, and the beans that are made from it. */
@NullMarked
package io.baopei.worker.config;

import org.jspecify.annotations.NullMarked;
