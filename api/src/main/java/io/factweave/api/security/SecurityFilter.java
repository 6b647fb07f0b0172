package io.factweave.api.security;

import io.factweave.api.problem.ApiError;
import io.factweave.api.problem.Problem;
import io.factweave.graph.model.FactweaveException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// The first thing that every request meets: who may knock, how much it may carry, which pages may
/// read the answer (CORS).
public final class SecurityFilter extends OncePerRequestFilter {
  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

  private final Gatekeeper gatekeeper;
  private final long maxBodyBytes;
  private final JsonMapper json = JsonMapper.shared();

  /// @param host that the server listens on
  /// @param loopback whether only this machine reaches it
  /// @param token that writers show; null for none
  public SecurityFilter(String host, boolean loopback, @Nullable String token, long maxBodyBytes) {
    this.gatekeeper = new Gatekeeper(host, loopback, token);
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    try {
      gatekeeper.check(Knock.of(request));
      checkSize(request);
    } catch (FactweaveException refused) {
      refuse(response, refused);
      return;
    }
    if (Cors.answer(request, response)) {
      return;
    }
    chain.doFilter(new BoundedRequest(request, maxBodyBytes), response);
  }

  private void checkSize(HttpServletRequest request) {
    if (request.getContentLengthLong() > maxBodyBytes) {
      throw BoundedRequest.tooLarge(maxBodyBytes);
    }
  }

  private void refuse(HttpServletResponse response, FactweaveException refused) throws IOException {
    Problem problem = Problem.of(refused);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (refused.code() == ApiError.TOKEN_REQUIRED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"factweave\"");
    }
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
