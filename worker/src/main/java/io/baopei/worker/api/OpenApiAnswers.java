package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.SettlementView;
import io.baopei.contract.recourse.Objection;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.programme.AmountTerms;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.domain.programme.DecisionRules;
import io.baopei.domain.programme.RecourseTerms;
import io.baopei.domain.programme.Scope;
import io.baopei.domain.settlement.Explanation;
import io.baopei.domain.settlement.Leg;
import io.baopei.port.record.LedgerBalances.AccountSum;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Problem;
import io.baopei.worker.trace.ClockLine;
import io.baopei.worker.trace.MoneyLine;
import io.baopei.worker.trace.RecourseMoney;
import io.baopei.worker.trace.RuleLine;
import io.baopei.worker.trace.RuleWords;
import io.baopei.worker.trace.Trace;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of answers which fields are always there, and which of them may be null. */
@Component
@SuppressWarnings("rawtypes") // The document's own maps are of raw schemas.
final class OpenApiAnswers implements OpenApiCustomizer {

  /** Every field is written, null or not. */
  private static final List<Class<? extends Record>> WHOLE =
      List.of(
          ClaimView.class,
          ClaimList.class,
          Deadline.class,
          AllowedAction.class,
          GateCheck.class,
          Decision.class,
          SettlementView.class,
          Leg.class,
          Parked.class,
          Trace.class,
          Trace.Line.class,
          RuleLine.class,
          ClockLine.class,
          ClockLine.Law.class,
          MoneyLine.class,
          MoneyLine.PaymentTry.class,
          Explanation.Figure.class,
          RecourseMoney.class,
          RuleWords.class,
          MaterialList.class,
          MaterialList.Said.class,
          MaterialList.Shown.class,
          Actor.class,
          PolicyView.class,
          PoliciesController.PolicyList.class,
          EventAccepted.class,
          ProgrammeView.ProgrammeList.class,
          ProgrammeView.class,
          TermsView.class,
          TermsView.KnownProblem.class,
          Scope.class,
          DecisionRules.class,
          ClockTerms.class,
          AmountTerms.class,
          RecourseTerms.class,
          RecourseList.class,
          RecourseView.class,
          RecourseDetails.class,
          RecoursePayment.class,
          Objection.class,
          BuyerReportView.class,
          BuyerReportView.BuyerReportList.class,
          BuyerReportView.RulingView.class,
          PointsView.class,
          BlockedBuyerView.class,
          BlockedBuyerView.BlockedBuyerList.class,
          AccountList.class,
          AccountSum.class,
          AuditList.class,
          AuditItem.class,
          AuditItem.ExplainedDifference.class,
          Fault.class);

  @Override
  public void customise(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    WHOLE.forEach(type -> mark(schema(schemas, type), type, true));
    // A problem leaves out what it does not need.
    mark(schema(schemas, Problem.class), Problem.class, false);
  }

  private static Schema<?> schema(Map<String, Schema> schemas, Class<?> type) {
    Schema<?> schema = schemas.get(type.getSimpleName());
    if (schema == null) {
      throw new IllegalStateException(type.getSimpleName() + " is no schema of the document");
    }
    return schema;
  }

  private static void mark(Schema<?> schema, Class<? extends Record> type, boolean writesNulls) {
    List<RecordComponent> fields = Arrays.asList(type.getRecordComponents());
    schema.setRequired(
        fields.stream()
            .filter(field -> writesNulls || !isNullable(field))
            .map(RecordComponent::getName)
            .toList());
    if (writesNulls) {
      fields.stream()
          .filter(OpenApiAnswers::isNullable)
          .map(RecordComponent::getName)
          .forEach(name -> schema.getProperties().computeIfPresent(name, (key, of) -> orNull(of)));
    }
  }

  private static boolean isNullable(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.getAnyOf() != null) {
      return schema;
    }
    if (schema.getTypes() != null && schema.getEnum() == null) {
      schema.addType("null");
      return schema;
    }
    Schema<?> none = new JsonSchema();
    none.addType("null");
    return new JsonSchema().addAnyOfItem(schema).addAnyOfItem(none);
  }
}
