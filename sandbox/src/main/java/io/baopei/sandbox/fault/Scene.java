package io.baopei.sandbox.fault;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** One exchange of a counterparty: how it goes well, and how this counterparty words trouble. */
public interface Scene {

  /** Does what was asked for; safe to repeat. */
  ResponseEntity<?> perform();

  /** What this counterparty says when it does not know; nothing is done or undone. */
  ResponseEntity<?> unknown(@Nullable String code);

  /** Refuses, with that code or the usual one. */
  ResponseEntity<?> decline(@Nullable String code);
}
