/** What a claim is: its filing, its stages and who may do what in each of them. */
@NullMarked
package io.baopei.domain.claim;

import org.jspecify.annotations.NullMarked;
