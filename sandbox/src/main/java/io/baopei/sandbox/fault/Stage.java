package io.baopei.sandbox.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Plays exchanges: the way they should go, or with the fault that befalls them. */
@Component
public final class Stage {

  static final String HEADER = "X-Sandbox-Fault";

  private final Faults faults;
  private final Hangs hangs;
  private final HttpServletRequest request;
  private final CallerKiller killer;

  /** A stage; {@code request} stands for the request of the calling thread. */
  Stage(Faults faults, Hangs hangs, HttpServletRequest request, CallerKiller killer) {
    this.faults = faults;
    this.hangs = hangs;
    this.request = request;
    this.killer = killer;
  }

  /** Plays one exchange. A fault that the request asks for in its header goes before the rules. */
  public ResponseEntity<?> play(FaultTarget target, List<String> subjects, Scene scene) {
    Optional<Fault> fault =
        Optional.ofNullable(request.getHeader(HEADER))
            .map(Fault::parse)
            .or(() -> faults.next(target, subjects, this::canStrike));
    return fault.isPresent() ? spoil(fault.get(), scene) : scene.perform();
  }

  /** Who is to be killed must be there, else the hit would be counted for nothing. */
  private boolean canStrike(FaultKind kind) {
    return !kind.kills() || killer.hasVictim();
  }

  private ResponseEntity<?> spoil(Fault fault, Scene scene) {
    return switch (fault.kind()) {
      case LATENCY -> late(fault, scene);
      case HTTP_500 -> broken(HttpStatus.INTERNAL_SERVER_ERROR);
      case HTTP_503 -> broken(HttpStatus.SERVICE_UNAVAILABLE);
      case TIMEOUT_BEFORE -> silent(fault);
      case TIMEOUT_AFTER -> performed(scene, () -> silent(fault));
      case CONNECTION_RESET, LOST -> cut();
      case GARBAGE -> performed(scene, Stage::garbage);
      case UNKNOWN_CODE -> performed(scene, () -> scene.unknown(fault.code()));
      case DECLINE -> scene.decline(fault.code());
      case DUPLICATED -> performed(scene, scene::perform);
      case KILL_CALLER -> performed(scene, this::killed);
      case KILL_CALLER_ANSWERED -> killedSoon(fault, scene);
    };
  }

  private ResponseEntity<?> late(Fault fault, Scene scene) {
    hangs.pause(fault.lateness());
    return scene.perform();
  }

  private ResponseEntity<?> silent(Fault fault) {
    hangs.pause(fault.silence());
    return broken(HttpStatus.GATEWAY_TIMEOUT);
  }

  private ResponseEntity<?> killed() {
    killer.kill();
    return cut();
  }

  private ResponseEntity<?> killedSoon(Fault fault, Scene scene) {
    ResponseEntity<?> answer = scene.perform();
    killer.killAfter(fault.moment());
    return answer;
  }

  private ResponseEntity<?> cut() {
    ConnectionCutter.cut(request);
    return broken(HttpStatus.BAD_GATEWAY);
  }

  private static ResponseEntity<?> performed(Scene scene, Supplier<ResponseEntity<?>> answer) {
    scene.perform();
    return answer.get();
  }

  private static ResponseEntity<?> broken(HttpStatus status) {
    return ResponseEntity.status(status).body(Map.of("code", "SANDBOX_FAULT"));
  }

  private static ResponseEntity<?> garbage() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body("<html><body>502 Bad Gateway</bo".getBytes(StandardCharsets.UTF_8));
  }
}
