package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registering and reading policies. */
@ForApi
@RestController
@Tag(name = "Policies")
@RequestMapping(path = "/v1/policies", produces = MediaType.APPLICATION_JSON_VALUE)
class PoliciesController {

  private final PolicyDesk desk;

  PoliciesController(PolicyDesk desk) {
    this.desk = desk;
  }

  /** Policies that the caller may see. */
  record PolicyList(List<PolicyView> items) {}

  @Operation(operationId = "registerPolicy", summary = "Registers a policy that was issued.")
  @ApiResponse(responseCode = "201", description = "Registered.")
  @ApiResponse(responseCode = "200", description = "Registered before, with the same content.")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PolicyView> register(@RequestBody RegisterPolicy body, Caller caller) {
    boolean isNew = desk.register(body, caller);
    PolicyView view = PolicyView.of(body.policy("").policy());
    URI location = URI.create("/v1/policies/" + body.policyNo());
    return isNew
        ? ResponseEntity.created(location).body(view)
        : ResponseEntity.ok().location(location).body(view);
  }

  @Operation(operationId = "getPolicy", summary = "One policy.")
  @GetMapping("/{policyNo}")
  PolicyView get(@PathVariable String policyNo, Caller caller) {
    return desk.find(policyNo, caller);
  }

  @Operation(operationId = "listPolicies", summary = "The policies of a sub-order.")
  @GetMapping
  PolicyList list(@RequestParam(required = false) @Nullable String subOrderId, Caller caller) {
    Faults faults = new Faults();
    faults.required("/subOrderId", subOrderId);
    faults.refuseIfAny();
    return new PolicyList(desk.ofSubOrder(String.valueOf(subOrderId), caller));
  }
}
