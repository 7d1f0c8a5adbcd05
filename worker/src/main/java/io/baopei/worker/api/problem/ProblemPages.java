package io.baopei.worker.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the types of problems point to. */
@Hidden
@RestController
class ProblemPages {

  @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
  String page(@PathVariable String slug) {
    ErrorCode code = ErrorCode.ofSlug(slug).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND));
    return """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><title>%1$s</title>
        <h1>%2$s</h1>
        <p>HTTP status %3$d, code <code>%1$s</code></p>
        <p>%4$s</p>
        </html>
        """
        .formatted(code.name(), code.title(), code.status(), code.advice());
  }
}
