package io.baopei.worker.config;

import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.domain.rulebook.Rulebook;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The clock, the terms, the rulebook, and the rule that nobody but a sandbox is in a hurry. */
@Configuration(proxyBeanMethods = false)
class DomainBeans {

  /** Guards {@code baopei.speed}. */
  record Tempo(int speed) {}

  @Bean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  @Bean
  TermsCatalogue termsCatalogue() {
    return new TermsLoader().load();
  }

  @Bean
  Rulebook rulebook() {
    return new RulebookLoader().load();
  }

  @Bean
  Tempo tempo(Settings settings, Environment environment) {
    if (settings.speed() > 1 && !environment.acceptsProfiles(Profiles.of("sandbox"))) {
      throw new IllegalStateException(
          "baopei.speed is " + settings.speed() + ": above 1 is for profile sandbox only");
    }
    return new Tempo(settings.speed());
  }
}
