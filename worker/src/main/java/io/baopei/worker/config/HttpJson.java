package io.baopei.worker.config;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON over HTTP: what is not exactly as the contract says is refused, never ignored. */
@Configuration(proxyBeanMethods = false)
public class HttpJson {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return HttpJson::strict;
  }

  /** Makes a mapper as strict as the contract. */
  public static void strict(JsonMapper.Builder json) {
    json.enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .addModule(WireTypes.module());
    refuse(json, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
    refuse(json, LogicalType.Textual, CoercionInputShape.Boolean);
    refuse(json, LogicalType.Enum, CoercionInputShape.EmptyString, CoercionInputShape.Integer);
    refuse(json, LogicalType.DateTime, CoercionInputShape.EmptyString, CoercionInputShape.Integer);
    refuse(json, LogicalType.POJO, CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray);
  }

  private static void refuse(
      JsonMapper.Builder json, LogicalType type, CoercionInputShape... shapes) {
    json.withCoercionConfig(
        type,
        config -> {
          for (CoercionInputShape shape : shapes) {
            config.setCoercion(shape, CoercionAction.Fail);
          }
        });
  }
}
