package io.baopei.sandbox.platform;

import io.baopei.sandbox.keys.Keyring;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards the paths that want the bearer token. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  FilterRegistrationBean<BearerFilter> bearerFilter(Keyring keyring) {
    FilterRegistrationBean<BearerFilter> registration =
        new FilterRegistrationBean<>(new BearerFilter(keyring.platformToken()));
    registration.addUrlPatterns("/platform/*", "/screening/*");
    return registration;
  }
}
