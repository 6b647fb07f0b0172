package io.factweave.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for what the container itself refuses. An answer that has begun is left as it is: the
/// container closes its connection, and that is how the client learns that it is not whole.
@RestController
@Hidden
final class ProblemController implements ErrorController {

  @RequestMapping("/error")
  @Nullable ResponseEntity<Problem> error(
      HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return ProblemAdvice.ofStatus(status instanceof Integer code ? code : 404, String.valueOf(path))
        .answer();
  }
}
