package io.baopei.worker.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says that a page is a text and that a paper is bytes, whatever data they show. */
@Component
final class OpenApiForms implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    PathItem path = Objects.requireNonNull(document.getPaths().get("/v1/claims/{claimId}/trace"));
    ApiResponse answer = Objects.requireNonNull(path.getGet().getResponses().get("200"));
    Content trace = answer.getContent();
    trace.put("text/html", new MediaType().schema(string(null)));
    trace.put("application/pdf", new MediaType().schema(string("binary")));
  }

  private static Schema<?> string(@Nullable String format) {
    Schema<?> schema = new JsonSchema();
    schema.addType("string");
    schema.setFormat(format);
    return schema;
  }
}
