package io.baopei.sandbox;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running sandbox. Closing it lets go of every request that hangs and of the books. */
public final class SandboxServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SandboxServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts a sandbox and returns once it answers.
   *
   * @throws RuntimeException when the port is taken or another sandbox holds the home's books
   */
  public static SandboxServer start(SandboxOptions options) {
    SpringApplication application =
        new SpringApplicationBuilder(SandboxConfiguration.class)
            .main(SandboxMain.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .initializers(
                context -> context.getBeanFactory().registerSingleton("sandboxOptions", options))
            .build();
    // Arguments win over everything: variables meant for the service beside us must not move us.
    return new SandboxServer(
        application.run(
            "--spring.config.name=baopei-sandbox",
            "--spring.main.keep-alive=true",
            "--spring.threads.virtual.enabled=true",
            "--server.address=" + options.host(),
            "--server.port=" + options.port()));
  }

  /** The port it listens on. */
  public int port() {
    return Objects.requireNonNull(
        context.getEnvironment().getProperty("local.server.port", Integer.class));
  }

  /** Its address, as seen from this machine. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    context.close();
  }
}
