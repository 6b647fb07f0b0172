package io.factweave.api;

import io.factweave.api.security.SecurityFilter;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands before every door: the filter, and what the container lets through.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  FilterRegistrationBean<SecurityFilter> securityFilter(ServerSettings settings) {
    FilterRegistrationBean<SecurityFilter> registration =
        new FilterRegistrationBean<>(
            new SecurityFilter(
                settings.host(), settings.isLoopback(), settings.token(), settings.maxBodyBytes()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /// A document's id may hold a slash, which comes as `%2F`: the container would refuse it, while the
  /// routes take paths apart before they decode them.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> container() {
    return factory ->
        factory.addConnectorCustomizers(connector -> {
          connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
          connector.setEncodedReverseSolidusHandling(
              EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
  }
}
