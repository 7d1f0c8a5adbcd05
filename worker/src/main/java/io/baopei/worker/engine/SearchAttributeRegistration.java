package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.worker.config.ForWorkers;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers the search attributes that the namespace lacks, where the server lets us. */
@Component
@ForWorkers
final class SearchAttributeRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(SearchAttributeRegistration.class);

  private static final List<SearchAttributeKey<?>> ALL =
      List.of(
          ClaimSearchAttributes.PROGRAMME,
          ClaimSearchAttributes.CLAIM_STAGE,
          ClaimSearchAttributes.OUTCOME,
          ClaimSearchAttributes.NEXT_ACTOR,
          ClaimSearchAttributes.ORDER_ID,
          ClaimSearchAttributes.SUB_ORDER_ID,
          ClaimSearchAttributes.MERCHANT_ID,
          ClaimSearchAttributes.INSURER_ID,
          ClaimSearchAttributes.NEXT_DEADLINE,
          ClaimSearchAttributes.PARKED);

  private static final Set<Status.Code> NOT_OURS =
      EnumSet.of(
          Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED, Status.Code.UNIMPLEMENTED);

  private final WorkflowClient client;

  SearchAttributeRegistration(WorkflowClient client) {
    this.client = client;
  }

  /**
   * Registers what is missing; where that is not ours to do, an operator must have done it.
   *
   * @throws StatusRuntimeException when it may succeed another time
   */
  void registerMissing() {
    String namespace = client.getOptions().getNamespace();
    try {
      OperatorServiceStubs operator =
          OperatorServiceStubs.newServiceStubs(
              OperatorServiceStubsOptions.newBuilder()
                  .setChannel(client.getWorkflowServiceStubs().getRawChannel())
                  .validateAndBuildWithDefaults());
      Map<String, IndexedValueType> missing = missing(operator, namespace);
      if (!missing.isEmpty()) {
        operator
            .blockingStub()
            .addSearchAttributes(
                AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putAllSearchAttributes(missing)
                    .build());
        LOG.info("registered search attributes {}", missing.keySet());
      }
    } catch (StatusRuntimeException refused) {
      if (!NOT_OURS.contains(refused.getStatus().getCode())) {
        throw refused;
      }
      LOG.warn(
          "search attributes cannot be registered here; an operator must have done it: {}",
          refused.getMessage());
    }
  }

  private static Map<String, IndexedValueType> missing(
      OperatorServiceStubs operator, String namespace) {
    Map<String, IndexedValueType> known =
        operator
            .blockingStub()
            .listSearchAttributes(
                ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
            .getCustomAttributesMap();
    Map<String, IndexedValueType> missing = new HashMap<>();
    for (SearchAttributeKey<?> key : ALL) {
      if (!known.containsKey(key.getName())) {
        missing.put(key.getName(), key.getValueType());
      }
    }
    return missing;
  }
}
