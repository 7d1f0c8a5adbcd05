package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts that the platform reports, and that are never refused. */
@ForApi
@RestController
@Tag(name = "Platform events")
@RequestMapping(path = "/v1/platform-events", produces = MediaType.APPLICATION_JSON_VALUE)
class PlatformEventsController {

  private final EventDesk desk;

  PlatformEventsController(EventDesk desk) {
    this.desk = desk;
  }

  @Operation(operationId = "reportEvent", summary = "Reports a fact; one seen before does nothing.")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  EventAccepted report(@RequestBody PlatformEvent event, Caller caller) {
    String platformId = caller.org();
    if (!caller.is(Role.PLATFORM) || platformId == null) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Events are reported by platforms.");
    }
    return desk.accept(event, platformId);
  }
}
