package io.baopei.worker.api;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Problem;
import io.baopei.worker.security.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Map;
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

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Attempt.class)
        .replaceWithClass(Money.class, MoneyBody.class);
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
    Map<Integer, String> codes =
        Arrays.stream(ErrorCode.values())
            .filter(code -> isPost || (code.status() != 409 && code.status() != 415))
            .collect(
                Collectors.groupingBy(
                    ErrorCode::status,
                    TreeMap::new,
                    Collectors.mapping(ErrorCode::name, Collectors.joining(", "))));
    ApiResponses responses = operation.getResponses();
    codes.forEach((status, names) -> responses.addApiResponse("" + status, problem(names)));
  }

  private static ApiResponse problem(String codes) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(codes)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}
