package io.baopei.sandbox.token;

import java.util.List;
import java.util.Optional;

/**
 * Whom a token speaks for.
 *
 * @param sub the person or program; for a buyer, its buyer id
 * @param org the merchant, insurer or platform id; buyers have none
 */
public record Caller(String sub, Optional<String> org, List<String> roles) {}
