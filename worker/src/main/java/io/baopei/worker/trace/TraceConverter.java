package io.baopei.worker.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a trace in one of the forms that people read. */
final class TraceConverter extends AbstractHttpMessageConverter<Trace> {

  /** A form of the trace. */
  interface Form {
    byte[] of(Trace trace) throws IOException;
  }

  private final MediaType type;
  private final Form form;
  private final String extension;

  private TraceConverter(MediaType type, String extension, Form form) {
    super(type);
    this.type = type;
    this.form = form;
    this.extension = extension;
  }

  static TraceConverter page() {
    return new TraceConverter(
        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
        ".html",
        trace -> TracePage.of(trace).getBytes(StandardCharsets.UTF_8));
  }

  static TraceConverter dossier() {
    return new TraceConverter(MediaType.APPLICATION_PDF, ".pdf", TraceDossier::of);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Trace.class;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected Trace readInternal(Class<? extends Trace> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("a trace is only written", input);
  }

  @Override
  protected void writeInternal(Trace trace, HttpOutputMessage output) throws IOException {
    byte[] body = form.of(trace);
    HttpHeaders headers = output.getHeaders();
    headers.setContentType(type);
    headers.set("Content-Security-Policy", PageStyle.CONTENT_SECURITY_POLICY);
    headers.setContentDisposition(
        ContentDisposition.inline().filename(trace.claimId() + extension).build());
    headers.setContentLength(body.length);
    output.getBody().write(body);
  }
}
