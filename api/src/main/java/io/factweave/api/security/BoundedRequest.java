package io.factweave.api.security;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/// A request whose body ends in an error where it is longer than allowed: what states no length is
/// counted as it comes.
final class BoundedRequest extends HttpServletRequestWrapper {
  private final long maxBytes;

  BoundedRequest(HttpServletRequest request, long maxBytes) {
    super(request);
    this.maxBytes = maxBytes;
  }

  static FactweaveException tooLarge(long maxBytes) {
    return new FactweaveException(
        ApiError.BODY_TOO_LARGE,
        "The body is larger than the %,d bytes that this server takes".formatted(maxBytes));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new BoundedInput(super.getInputStream(), maxBytes);
  }

  private static final class BoundedInput extends ServletInputStream {
    private final ServletInputStream input;
    private final long maxBytes;
    private long count;

    BoundedInput(ServletInputStream input, long maxBytes) {
      this.input = input;
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int octet = input.read();
      counted(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = input.read(bytes, offset, length);
      counted(Math.max(read, 0));
      return read;
    }

    private void counted(int more) {
      count += more;
      if (count > maxBytes) {
        throw tooLarge(maxBytes);
      }
    }

    @Override
    public boolean isFinished() {
      return input.isFinished();
    }

    @Override
    public boolean isReady() {
      return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      input.setReadListener(listener);
    }
  }
}
