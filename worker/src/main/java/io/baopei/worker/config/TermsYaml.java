package io.baopei.worker.config;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Strict YAML: no unknown field, no key twice, and nothing missing that may not be null. */
final class TermsYaml {

  private TermsYaml() {}

  static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .annotationIntrospector(new RequiredUnlessNullable())
        .addModule(new SimpleModule("sums").addDeserializer(Money.class, new WrittenMoney()))
        .build();
  }

  /** A record's component is required unless it says that it may be null, or is a list. */
  private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      Class<?> owner = member.getDeclaringClass();
      if (!(member instanceof AnnotatedParameter parameter) || !owner.isRecord()) {
        return super.hasRequiredMarker(config, member);
      }
      RecordComponent component = owner.getRecordComponents()[parameter.getIndex()];
      AnnotatedElement type = component.getAnnotatedType();
      return !type.isAnnotationPresent(Nullable.class) && !isOptionalList(component);
    }

    private static boolean isOptionalList(RecordComponent component) {
      return component.getName().equals("reminders") || component.getName().equals("marks");
    }
  }

  /** Sums as people write them, {@code CNY 10.00}. */
  private static final class WrittenMoney extends StdDeserializer<Money> {

    WrittenMoney() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser yaml, DeserializationContext context) {
      String text = yaml.getString();
      try {
        return Money.parse(text);
      } catch (RuntimeException bad) {
        return context.reportInputMismatch(this, "not a sum such as CNY 10.00: %s", text);
      }
    }
  }
}
