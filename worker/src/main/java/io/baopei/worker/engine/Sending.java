package io.baopei.worker.engine;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientStreamTracer;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notes whether a call to the engine ever left this process. The SDK tries again by itself and
 * tells of one failure only: that nobody was there at last says nothing of the tries before.
 */
public final class Sending implements ClientInterceptor {

  private static final Context.Key<AtomicBoolean> LEFT = Context.key("left");

  /** A context in which {@code left} is set as soon as anything is sent. */
  static Context noting(AtomicBoolean left) {
    return Context.current().withValue(LEFT, left);
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    AtomicBoolean left = LEFT.get();
    return next.newCall(
        method, left == null ? options : options.withStreamTracerFactory(tracing(left)));
  }

  private static ClientStreamTracer.Factory tracing(AtomicBoolean left) {
    return new ClientStreamTracer.Factory() {
      @Override
      public ClientStreamTracer newClientStreamTracer(
          ClientStreamTracer.StreamInfo info, Metadata headers) {
        return new Note(left);
      }
    };
  }

  /** A stream is created on a connection that stands; without one there is none. */
  private static final class Note extends ClientStreamTracer {

    private final AtomicBoolean left;

    Note(AtomicBoolean left) {
      this.left = left;
    }

    @Override
    public void streamCreated(Attributes transport, Metadata headers) {
      left.set(true);
    }
  }
}
