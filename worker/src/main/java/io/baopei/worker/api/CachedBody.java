package io.baopei.worker.api;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body is read once, up to the limit, and can be looked at again. */
final class CachedBody extends HttpServletRequestWrapper {

  static final int MAX_BYTES = 256 * 1024;

  private byte @Nullable [] body;

  CachedBody(HttpServletRequest request) {
    super(request);
  }

  /**
   * The whole body.
   *
   * @throws Refusal {@code BODY_TOO_LARGE}
   */
  byte[] bytes() throws IOException {
    byte[] read = body;
    if (read == null) {
      read = getContentLengthLong() > MAX_BYTES ? tooLarge() : readUpToLimit();
      body = read;
    }
    return read;
  }

  private byte[] readUpToLimit() throws IOException {
    byte[] read = getRequest().getInputStream().readNBytes(MAX_BYTES + 1);
    return read.length > MAX_BYTES ? tooLarge() : read;
  }

  private static byte[] tooLarge() {
    throw Refusal.of(ErrorCode.BODY_TOO_LARGE);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bytes(new ByteArrayInputStream(bytes()));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("bodies are read at once");
    }
  }
}
