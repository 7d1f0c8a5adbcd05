package io.baopei.sandbox.fault;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the connection cutter into the web server. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCutter() {
    return factory -> factory.addEngineValves(new ConnectionCutter());
  }
}
