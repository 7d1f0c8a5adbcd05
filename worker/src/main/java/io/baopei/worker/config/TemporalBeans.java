package io.baopei.worker.config;

import io.baopei.activity.ClaimStepsActivity;
import io.baopei.activity.FailureTranslation;
import io.baopei.activity.PayoutActivity;
import io.baopei.activity.PlatformActivity;
import io.baopei.activity.PointsActivity;
import io.baopei.activity.ReconcilingActivity;
import io.baopei.activity.RecourseStepsActivity;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.codec.ContractJson;
import io.baopei.process.ClaimWorkflowImpl;
import io.baopei.process.PointsWorkflowImpl;
import io.baopei.process.ReconciliationWorkflowImpl;
import io.baopei.process.RecourseWorkflowImpl;
import io.baopei.worker.engine.Sending;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverter;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's client writes the contract's JSON; the workers run its workflows and activities. */
@Configuration(proxyBeanMethods = false)
class TemporalBeans {

  private static final int POLLERS = 5;

  @Bean
  DataConverter contractConverter() {
    return ContractJson.dataConverter();
  }

  @Bean
  TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder> sending() {
    return options -> options.setGrpcClientInterceptors(List.of(new Sending()));
  }

  @Bean(destroyMethod = "")
  @ForWorkers
  WorkerFactory workerFactory(
      WorkflowClient client,
      Settings settings,
      ObjectProvider<BuildProperties> build,
      ClaimStepsActivity steps,
      RecourseStepsActivity recourseSteps,
      PlatformActivity platform,
      ReconcilingActivity reconciling,
      PayoutActivity payouts,
      PointsActivity points) {
    WorkerFactory factory = WorkerFactory.newInstance(client, factoryOptions());
    BuildProperties built = build.getIfAvailable();
    String version = built == null ? "development" : String.valueOf(built.getVersion());
    Worker claims = factory.newWorker(TaskQueues.CLAIMS, options(settings, version).build());
    claims.registerWorkflowImplementationTypes(
        ClaimWorkflowImpl.class,
        RecourseWorkflowImpl.class,
        PointsWorkflowImpl.class,
        ReconciliationWorkflowImpl.class);
    claims.registerActivitiesImplementations(steps, recourseSteps, platform, reconciling);
    WorkerOptions.Builder own =
        options(settings, version)
            .setMaxTaskQueueActivitiesPerSecond(settings.temporal().paymentsPerSecond());
    factory
        .newWorker(TaskQueues.PAYMENTS, own.build())
        .registerActivitiesImplementations(payouts, points);
    return factory;
  }

  private static WorkerFactoryOptions factoryOptions() {
    return WorkerFactoryOptions.newBuilder()
        .setUsingVirtualWorkflowThreads(true)
        .setWorkerInterceptors(new FailureTranslation())
        .build();
  }

  /** With a build id the server writes visibility once, without it twice. */
  @SuppressWarnings("deprecation") // Versioned deployments would need a release step of their own.
  private static WorkerOptions.Builder options(Settings settings, String version) {
    return WorkerOptions.newBuilder()
        .setBuildId(version)
        .setMaxConcurrentWorkflowTaskPollers(POLLERS)
        .setMaxConcurrentActivityTaskPollers(POLLERS)
        .setDefaultDeadlockDetectionTimeout(settings.temporal().deadlockDetection().toMillis());
  }
}
