package io.baopei.worker.security;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Problems;
import io.baopei.worker.api.problem.Refusal;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A resource server without sessions: every call carries its token, or is one that needs none. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

  /**
   * What anybody may read: explanations and probes, and on the management port the figures;
   * webhooks prove themselves by signature.
   */
  private static final String[] OPEN = {
    "/problems/**",
    "/livez",
    "/readyz",
    "/actuator/health/**",
    "/actuator/prometheus",
    "/webhooks/**"
  };

  private static final String[] DOCUMENTS = {
    "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"
  };

  /** Requests are measured as a whole: nobody looks at a measurement of each filter. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain apiSecurity(HttpSecurity http, Problems problems, Environment environment) {
    AuthenticationEntryPoint nobody =
        (request, response, failure) -> {
          response.setHeader("WWW-Authenticate", "Bearer");
          problems.write(Refusal.of(ErrorCode.UNAUTHENTICATED), request, response);
        };
    AccessDeniedHandler denied =
        (request, response, failure) ->
            problems.write(Refusal.of(ErrorCode.FORBIDDEN), request, response);
    boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> open(requests, sandbox))
        .oauth2ResourceServer(server -> tokens(server, nobody, denied))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(nobody).accessDeniedHandler(denied))
        .build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      boolean sandbox) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    requests.requestMatchers(OPEN).permitAll();
    if (sandbox) {
      requests.requestMatchers(DOCUMENTS).permitAll();
    }
    requests.anyRequest().authenticated();
  }

  private static void tokens(
      OAuth2ResourceServerConfigurer<HttpSecurity> server,
      AuthenticationEntryPoint nobody,
      AccessDeniedHandler denied) {
    server.jwt(Customizer.withDefaults());
    server.authenticationEntryPoint(nobody).accessDeniedHandler(denied);
  }
}
