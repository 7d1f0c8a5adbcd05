package io.baopei.worker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts a process of the service; {@code baopei.role} says what it does. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class BaopeiApplication {

  /** The process's entry. */
  public static void main(String[] args) {
    SpringApplication.run(BaopeiApplication.class, args);
  }
}
