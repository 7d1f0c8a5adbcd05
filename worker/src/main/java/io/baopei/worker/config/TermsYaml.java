package io.baopei.worker.config;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
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
    return builder().build();
  }

  static YAMLMapper.Builder builder() {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .annotationIntrospector(new RequiredUnlessNullable())
        .addModule(new SimpleModule("sums").addDeserializer(Money.class, new MoneyReader()));
  }

  /** A record's component is required unless it may be null or false, or is such a list. */
  private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    private static final Set<String> OPTIONAL =
        Set.of("reminders", "marks", "carriers", "problems", "insurers", "later");

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      Class<?> owner = member.getDeclaringClass();
      if (!(member instanceof AnnotatedParameter parameter) || !owner.isRecord()) {
        return super.hasRequiredMarker(config, member);
      }
      RecordComponent component = owner.getRecordComponents()[parameter.getIndex()];
      AnnotatedElement type = component.getAnnotatedType();
      return !type.isAnnotationPresent(Nullable.class) && !isOptional(component);
    }

    private static boolean isOptional(RecordComponent component) {
      return OPTIONAL.contains(component.getName());
    }
  }

  /** Sums as on the wire, {@code {currency: CNY, amountMinor: 1000}}. */
  private static final class MoneyReader extends StdDeserializer<Money> {

    private record Sum(String currency, Long amountMinor) {}

    MoneyReader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser yaml, DeserializationContext context) {
      Sum sum = context.readValue(yaml, Sum.class);
      try {
        return Money.ofMinor(CurrencyUnit.of(sum.currency()), sum.amountMinor());
      } catch (IllegalCurrencyException unknown) {
        return context.reportInputMismatch(this, "%s is not a currency", sum.currency());
      }
    }
  }
}
