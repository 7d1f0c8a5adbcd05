package io.baopei.domain.policy;

/** Whom a policy names as the insured (S-07). */
public enum Insured {
  MERCHANT,
  BUYER,
  PLATFORM
}
