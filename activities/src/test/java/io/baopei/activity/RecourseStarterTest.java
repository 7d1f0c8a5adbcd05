package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.codec.ContractJson;
import io.baopei.contract.recourse.RecourseIds;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecourseStarterTest {

  private static final List<String> KEYWORDS =
      List.of(
          "Programme",
          "OrderId",
          "SubOrderId",
          "MerchantId",
          "InsurerId",
          "ClaimStage",
          "NextActor");

  private TestWorkflowEnvironment engine;

  @BeforeEach
  void open() {
    engine =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(ContractJson.dataConverter())
                        .build())
                .build());
    KEYWORDS.forEach(
        name -> engine.registerSearchAttribute(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
    engine.registerSearchAttribute("NextDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private WorkflowStub recourse() {
    return engine.getWorkflowClient().newUntypedWorkflowStub(RecourseIds.workflowOf("C-1"));
  }

  @Test
  void startsOneRecourseForAClaimHoweverOftenItIsTold() {
    RecourseStarter starter =
        new RecourseStarter(engine.getWorkflowClient(), InstantSource.system());
    starter.start(Recourses.ofDamage("C-1"));
    String first = recourse().describe().getExecution().getRunId();

    starter.start(Recourses.ofDamage("C-1"));
    assertThat(recourse().describe().getExecution().getRunId()).isEqualTo(first);

    recourse().terminate("over");
    starter.start(Recourses.ofDamage("C-1"));
    assertThat(recourse().describe().getExecution().getRunId()).isEqualTo(first);
  }
}
