package io.factweave.api;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The HTTP server. Every setting comes from [ServerSettings]; nothing is read from the environment.
@SpringBootApplication(proxyBeanMethods = false)
public class FactweaveApplication {

  FactweaveApplication() {}

  /// Starts a server and waits until it answers.
  ///
  /// @param workspace what it serves; stays the caller's to close
  public static RunningServer start(ServerSettings settings, Workspace workspace) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(FactweaveApplication.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .addCommandLineProperties(false)
            .properties(properties(settings))
            .initializers((GenericApplicationContext beans) -> {
              beans.registerBean(ServerSettings.class, () -> settings);
              beans.registerBean(
                  Workspace.class,
                  () -> workspace,
                  definition -> definition.setDestroyMethodName(""));
            })
            .run();
    return new RunningServer(context, settings.host());
  }

  private static Map<String, Object> properties(ServerSettings settings) {
    return Map.of(
        "server.address",
        settings.host(),
        "server.port",
        settings.port(),
        "spring.servlet.multipart.max-file-size",
        settings.maxBodyBytes() + "B",
        "spring.servlet.multipart.max-request-size",
        settings.maxBodyBytes() + "B");
  }
}
