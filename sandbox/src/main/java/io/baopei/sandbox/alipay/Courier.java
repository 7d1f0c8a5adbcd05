package io.baopei.sandbox.alipay;

import io.baopei.sandbox.SandboxOptions;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries notifications until they are answered {@code success}, with growing gaps. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int TRIES_MAX = 5;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final Duration firstGap;

  Courier(SandboxOptions options) {
    this.firstGap = options.notificationGap();
  }

  void deliver(Notification notification) {
    deliverAfter(() -> {}, notification);
  }

  void deliverAfter(Runnable wait, Notification notification) {
    Thread.ofVirtual()
        .name("notification " + notification.outBizNo())
        .start(
            () -> {
              wait.run();
              carry(notification);
            });
  }

  @PreDestroy
  void close() {
    closing.countDown();
    http.shutdownNow();
  }

  private void carry(Notification notification) {
    try {
      for (int tried = 0; tried < TRIES_MAX; tried++) {
        if (isTaken(notification) || isClosingWithin(firstGap.multipliedBy(1L << tried))) {
          return;
        }
      }
      LOG.warn("gave up telling {} about {}", notification.to(), notification.outBizNo());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTaken(Notification notification) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(notification.to())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(notification.form())))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.body().strip().equals("success");
    } catch (IOException unreachable) {
      LOG.info("cannot tell {} yet: {}", notification.to(), unreachable.toString());
      return false;
    }
  }

  private boolean isClosingWithin(Duration gap) throws InterruptedException {
    return closing.await(gap.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
