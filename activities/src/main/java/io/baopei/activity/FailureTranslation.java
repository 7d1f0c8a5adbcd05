package io.baopei.activity;

import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;

/**
 * Translates what the ports throw, for every activity of a worker. It must be among the worker
 * factory's interceptors: without it, failures cross the wire by their Java names and a refusal is
 * retried.
 */
public final class FailureTranslation extends WorkerInterceptorBase {

  @Override
  public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
    return new Translating(next);
  }

  private static final class Translating extends ActivityInboundCallsInterceptorBase {

    Translating(ActivityInboundCallsInterceptor next) {
      super(next);
    }

    @Override
    public ActivityOutput execute(ActivityInput input) {
      try {
        return super.execute(input);
      } catch (RuntimeException failure) {
        throw FailureTable.translate(failure);
      }
    }
  }
}
