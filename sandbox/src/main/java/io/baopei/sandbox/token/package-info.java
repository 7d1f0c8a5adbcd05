/**
 * The token issuer: signs the JWTs of Baopei's callers and publishes the key that verifies them.
 */
@NullMarked
package io.baopei.sandbox.token;

import org.jspecify.annotations.NullMarked;
