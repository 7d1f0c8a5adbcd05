package io.baopei.worker.config;

import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.port.record.ClaimRoll;
import io.baopei.worker.api.ClaimJudge;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.Deadlines;
import io.baopei.worker.engine.EngineAgreement;
import io.baopei.worker.engine.PointsEngine;
import io.baopei.worker.engine.ReconciliationEngine;
import io.baopei.worker.engine.RecourseEngine;
import io.baopei.worker.engine.TemporalClaimEngine;
import io.baopei.worker.engine.TemporalEngineAgreement;
import io.baopei.worker.engine.TemporalPointsEngine;
import io.baopei.worker.engine.TemporalReconciliationEngine;
import io.baopei.worker.engine.TemporalRecourseEngine;
import io.temporal.client.WorkflowClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API needs besides its controllers. */
@Configuration(proxyBeanMethods = false)
class ApiBeans {

  @Bean
  ClaimJudge claimJudge(
      TermsCatalogue terms, PrivateThresholds thresholds, DomainBeans.Tempo tempo) {
    return new ClaimJudge(terms, thresholds.terms(), tempo.speed());
  }

  @Bean
  Deadlines deadlines() {
    return new Deadlines();
  }

  @Bean
  @ConditionalOnMissingBean
  RecourseEngine recourseEngine(WorkflowClient client, Deadlines deadlines, Settings settings) {
    return new TemporalRecourseEngine(client, deadlines, settings.temporal().actionTimeout());
  }

  @Bean
  @ConditionalOnMissingBean
  PointsEngine pointsEngine(WorkflowClient client, Deadlines deadlines) {
    return new TemporalPointsEngine(client, deadlines);
  }

  @Bean
  @ConditionalOnMissingBean
  ReconciliationEngine reconciliationEngine(
      WorkflowClient client, Deadlines deadlines, Settings settings) {
    return new TemporalReconciliationEngine(client, deadlines, settings.temporal().actionTimeout());
  }

  @Bean
  @ConditionalOnMissingBean
  EngineAgreement engineAgreement(WorkflowClient client, Deadlines deadlines, ClaimRoll roll) {
    return new TemporalEngineAgreement(client, deadlines, roll);
  }

  @Bean
  @ConditionalOnMissingBean
  ClaimEngine claimEngine(WorkflowClient client, Deadlines deadlines, Settings settings) {
    return new TemporalClaimEngine(client, deadlines, settings.temporal().actionTimeout());
  }
}
