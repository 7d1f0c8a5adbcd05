package io.baopei.worker.trace;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever asks for a page or a paper gets one; everybody else gets data. */
@Configuration(proxyBeanMethods = false)
class TraceForms implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(TraceConverter.page());
    converters.addCustomConverter(TraceConverter.dossier());
  }
}
