package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Problem;
import io.baopei.worker.security.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** What the OpenAPI document says beyond what the controllers' signatures do. */
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {

  private static final String BEARER = "bearer";

  private static final Set<ErrorCode> RETRYABLE =
      EnumSet.of(
          ErrorCode.REQUEST_IN_PROGRESS, ErrorCode.RATE_LIMITED, ErrorCode.ENGINE_UNAVAILABLE);

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Attempt.class)
        .replaceWithClass(Duration.class, String.class)
        .replaceWithClass(Money.class, MoneyBody.class)
        .replaceWithClass(Reason.class, ReasonBody.class);
  }

  @Bean
  OpenAPI document() {
    Components components =
        new Components()
            .addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description("Claims sub, org and roles; audience baopei."));
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
    return new OpenAPI()
        .info(
            new Info()
                .title("Baopei")
                .version("v1")
                .description("Marketplace purchase-protection claims.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  OperationCustomizer errorsAndKeys() {
    return (operation, handler) -> {
      boolean isPost = handler.hasMethodAnnotation(PostMapping.class);
      if (isPost) {
        operation.addParametersItem(idempotencyKey());
        addReplayed(operation);
      }
      addErrors(operation, isPost);
      return operation;
    };
  }

  private static Parameter idempotencyKey() {
    Schema<?> schema = new Schema<String>().type("string").minLength(1).maxLength(128);
    schema.addType("string");
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .required(true)
        .description("Names this request; the same request under it gets the first answer again.")
        .schema(schema);
  }

  private static void addErrors(Operation operation, boolean isPost) {
    Map<Integer, List<ErrorCode>> codes =
        OperationCodes.of(operation.getOperationId(), isPost).stream()
            .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
    ApiResponses responses = operation.getResponses();
    codes.forEach((status, same) -> responses.addApiResponse("" + status, problem(same)));
  }

  private static ApiResponse problem(List<ErrorCode> codes) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    ApiResponse response =
        new ApiResponse()
            .description(codes.stream().map(ErrorCode::name).collect(Collectors.joining(", ")))
            .content(
                new Content()
                    .addMediaType("application/problem+json", new MediaType().schema(schema)));
    if (codes.stream().anyMatch(RETRYABLE::contains)) {
      response.addHeaderObject(
          "Retry-After", header("integer", "Seconds after which to send the request again."));
    }
    return response;
  }

  private static void addReplayed(Operation operation) {
    operation
        .getResponses()
        .forEach(
            (status, response) ->
                response.addHeaderObject(
                    "Idempotency-Replayed",
                    header("string", "true: the first answer under this key, given again.")));
  }

  private static Header header(String type, String description) {
    Schema<?> schema = new JsonSchema();
    schema.addType(type);
    return new Header().description(description).schema(schema);
  }
}
