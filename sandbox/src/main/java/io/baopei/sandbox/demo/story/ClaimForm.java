package io.baopei.sandbox.demo.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a story begins with: the policy, and the claim that the platform files. */
public interface ClaimForm {

  /** The programme under which is claimed. */
  String programme();

  /** The platform that files. */
  String platformId();

  /** The insurer that wrote the policy. */
  String insurerId();

  /** The body of {@code POST /v1/policies}; empty: the sub-order has no policy. */
  Optional<Map<String, Object>> policy(Ids ids, Instant now);

  /** What the platform knows beforehand: bodies by the sandbox's path that they are put to. */
  default Map<String, Object> market(Ids ids) {
    return Map.of();
  }

  /** The body of {@code POST /v1/claims}. */
  Map<String, Object> claim(Ids ids, Instant now);
}
