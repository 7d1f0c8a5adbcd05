package io.baopei.sandbox;

import io.baopei.sandbox.book.Books;
import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.TokenIssuer;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The composition. Names what it switches on, so that a sandbox inside a test of the service does
 * not pick up the service's data source, security or engine from the shared class path.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
  "io.baopei.sandbox.alipay",
  "io.baopei.sandbox.book",
  "io.baopei.sandbox.fault",
  "io.baopei.sandbox.platform",
  "io.baopei.sandbox.screening",
  "io.baopei.sandbox.token"
})
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
class SandboxConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Keyring keyring(SandboxOptions options) {
    return Keyring.open(options.home());
  }

  @Bean
  TokenIssuer tokenIssuer(Keyring keyring, Clock clock) {
    return new TokenIssuer(keyring.issuer(), clock);
  }

  @Bean(destroyMethod = "close")
  Books books(SandboxOptions options, Clock clock) {
    return Books.open(options.home().resolve("sandbox").resolve("books.jsonl"), clock);
  }
}
