package io.baopei.domain.claim;

/** In which capacity somebody acts. {@code SYSTEM} is the service itself. */
public enum Role {
  PLATFORM,
  INSURER,
  MERCHANT,
  BUYER,
  OPS,
  FINANCE,
  SYSTEM
}
