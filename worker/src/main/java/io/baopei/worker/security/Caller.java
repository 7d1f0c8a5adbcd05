package io.baopei.worker.security;

import io.baopei.domain.claim.Role;
import io.baopei.port.record.ClaimQuery.Field;
import io.baopei.port.record.ClaimQuery.Visibility;
import io.baopei.port.record.StoredClaim;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param sub the subject; for a buyer its {@code buyerId}
 * @param org the merchant, insurer or platform, or null
 */
public record Caller(String sub, @Nullable String org, Set<Role> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Under which name idempotency keys and request rates are counted. */
  public String account() {
    return org == null ? "sub/" + sub : "org/" + org;
  }

  /** Whether the token has that role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether every claim and policy may be seen. */
  public boolean seesAll() {
    return is(Role.OPS) || is(Role.FINANCE);
  }

  /** The roles in which the claim may be seen; none: there is no such claim for this caller. */
  public Set<Role> rolesFor(StoredClaim claim) {
    Set<Role> sees = EnumSet.noneOf(Role.class);
    for (Role role : roles) {
      if (sees(role, claim)) {
        sees.add(role);
      }
    }
    return sees;
  }

  /** The ways in which claims may be seen; empty for all, to be asked after {@link #seesAll()}. */
  public List<Visibility> visibilities() {
    List<Visibility> ways = new ArrayList<>();
    for (Role role : roles) {
      Field field = field(role);
      String value = role == Role.BUYER ? sub : org;
      if (field != null && value != null) {
        ways.add(new Visibility(field, value));
      }
    }
    return ways;
  }

  private boolean sees(Role role, StoredClaim claim) {
    return switch (role) {
      case OPS, FINANCE -> true;
      case BUYER -> sub.equals(claim.buyerId());
      case PLATFORM -> isOrg(claim.platformId());
      case MERCHANT -> isOrg(claim.view().merchantId());
      case INSURER -> isOrg(claim.view().insurerId());
      case SYSTEM -> false;
    };
  }

  /** Whether the token is of that organisation. */
  public boolean isOrg(@Nullable String id) {
    return org != null && Objects.equals(org, id);
  }

  private static @Nullable Field field(Role role) {
    return switch (role) {
      case BUYER -> Field.BUYER;
      case PLATFORM -> Field.PLATFORM;
      case MERCHANT -> Field.MERCHANT;
      case INSURER -> Field.INSURER;
      case OPS, FINANCE, SYSTEM -> null;
    };
  }
}
