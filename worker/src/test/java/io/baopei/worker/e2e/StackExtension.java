package io.baopei.worker.e2e;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives tests the one stack that they share, with every part of it running. */
final class StackExtension
    implements ParameterResolver, BeforeEachCallback, TestExecutionExceptionHandler {

  private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    stack(context).ensureRunning();
  }

  /** A failure here is rarely understood without the processes' logs. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
    throw new AssertionError(failure.getMessage() + stack(context).lastWords(), failure);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stack(context);
  }

  private static Stack stack(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Stack.class, key -> Stack.start(), Stack.class);
  }
}
