package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseView;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.Recourses;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recovering from merchants what was paid: reading, paying, objecting, deciding, waiving. */
@ForApi
@RestController
@Tag(name = "Recourses")
@RequestMapping(path = "/v1/recourses", produces = MediaType.APPLICATION_JSON_VALUE)
class RecoursesController {

  private final RecoursesInView inView;
  private final Recourses recourses;
  private final RecourseDesk desk;

  RecoursesController(RecoursesInView inView, Recourses recourses, RecourseDesk desk) {
    this.inView = inView;
    this.recourses = recourses;
    this.desk = desk;
  }

  @Operation(
      operationId = "listRecourses",
      summary = "Recourses that the caller may see, the newest first.")
  @GetMapping
  RecourseList list(@ParameterObject RecourseListRequest filter, Caller caller) {
    RecourseQuery query = filter.query(caller);
    return Paging.page(
        () ->
            filter.claimId() == null
                ? RecourseList.of(recourses.list(query))
                : RecourseList.of(
                    inView
                        .look(filter.claimId(), caller)
                        .filter(recourse -> filter.matches(recourse.view()))));
  }

  @Operation(operationId = "getRecourse", summary = "One recourse with what happened on it.")
  @GetMapping("/{recourseId}")
  RecourseDetails get(@PathVariable String recourseId, Caller caller) {
    RecourseView view = inView.find(recourseId, caller).view();
    return RecourseDetails.of(view, recourses.journal(view.recourseId()));
  }

  @Operation(operationId = "recoursePayment", summary = "A payment of the merchant has arrived.")
  @PostMapping(path = "/{recourseId}/payment", consumes = MediaType.APPLICATION_JSON_VALUE)
  RecourseView payment(
      @PathVariable String recourseId,
      @RequestBody RecoursePaymentBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(recourseId, body, caller, attempt);
  }

  @Operation(operationId = "recourseObjection", summary = "The merchant objects, once.")
  @PostMapping(path = "/{recourseId}/objection", consumes = MediaType.APPLICATION_JSON_VALUE)
  RecourseView objection(
      @PathVariable String recourseId,
      @RequestBody ObjectionBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(recourseId, body, caller, attempt);
  }

  @Operation(
      operationId = "recourseObjectionDecision",
      summary = "Operations uphold or overrule the objection.")
  @PostMapping(
      path = "/{recourseId}/objection-decision",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  RecourseView objectionDecision(
      @PathVariable String recourseId,
      @RequestBody ObjectionDecisionBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(recourseId, body, caller, attempt);
  }

  @Operation(operationId = "recourseWaiver", summary = "The creditor gives up what is still owed.")
  @PostMapping(path = "/{recourseId}/waiver", consumes = MediaType.APPLICATION_JSON_VALUE)
  RecourseView waiver(
      @PathVariable String recourseId,
      @RequestBody WaiverBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(recourseId, body, caller, attempt);
  }
}
