package io.baopei.worker.config;

import io.baopei.adapter.calendar.CalendarBounds;
import io.baopei.adapter.calendar.DeclaredDays;
import io.baopei.adapter.calendar.federal.FederalDays;
import io.baopei.adapter.calendar.tyme.ChineseDays;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.CounterpartySettings;
import io.baopei.adapter.payment.PayoutsByCurrency;
import io.baopei.adapter.payment.alipay.AlipayPayouts;
import io.baopei.adapter.payment.alipay.AlipaySettings;
import io.baopei.adapter.platform.http.HttpAccountCredits;
import io.baopei.adapter.platform.http.HttpDisbursements;
import io.baopei.adapter.platform.http.HttpEvidenceOrders;
import io.baopei.adapter.platform.http.HttpNotices;
import io.baopei.adapter.platform.http.HttpPointsGrants;
import io.baopei.adapter.platform.http.HttpRefunds;
import io.baopei.adapter.platform.http.HttpReturnAgreements;
import io.baopei.adapter.platform.http.HttpSetOffs;
import io.baopei.adapter.screening.http.HttpBuyerScreening;
import io.baopei.adapter.screening.http.HttpClaimScreening;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.port.notification.Notices;
import io.baopei.port.payment.Payouts;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.platform.EvidenceOrders;
import io.baopei.port.platform.PointsGrants;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.screening.BuyerScreening;
import io.baopei.port.screening.ClaimScreening;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Those whom a claim needs outside: the platform, the payment provider, the screen, calendars. */
@Configuration(proxyBeanMethods = false)
class CounterpartyBeans {

  @Bean
  @ForWorkers
  ReturnAgreements returnAgreements(Settings settings, RestClient.Builder http) {
    return new HttpReturnAgreements(platform(settings, http));
  }

  @Bean
  @ForWorkers
  Refunds refunds(Settings settings, RestClient.Builder http) {
    return new HttpRefunds(platform(settings, http));
  }

  @Bean
  @ForWorkers
  AccountCredits accountCredits(Settings settings, RestClient.Builder http) {
    return new HttpAccountCredits(platform(settings, http));
  }

  @Bean
  @ForWorkers
  PointsGrants pointsGrants(Settings settings, RestClient.Builder http) {
    return new HttpPointsGrants(platform(settings, http));
  }

  @Bean
  @ForWorkers
  Notices notices(Settings settings, RestClient.Builder http) {
    return new HttpNotices(platform(settings, http));
  }

  @Bean
  @ForWorkers
  BuyerScreening buyerScreening(Settings settings, RestClient.Builder http) {
    return new HttpBuyerScreening(screen(settings, http));
  }

  @Bean
  @ForWorkers
  ClaimScreening claimScreening(Settings settings, RestClient.Builder http) {
    return new HttpClaimScreening(screen(settings, http));
  }

  @Bean
  @ForWorkers
  EvidenceOrders evidenceOrders(Settings settings, RestClient.Builder http) {
    return new HttpEvidenceOrders(platform(settings, http));
  }

  @Bean
  @ForWorkers
  SetOffs setOffs(Settings settings, RestClient.Builder http) {
    return new HttpSetOffs(platform(settings, http));
  }

  @Bean
  @ConditionalOnProperty("baopei.payment.alipay.base-url")
  AlipaySettings alipaySettings(Settings settings) {
    Settings.Alipay alipay = settings.payment().alipay();
    return new AlipaySettings(
        given("baopei.payment.alipay.base-url", alipay.baseUrl()),
        alipay.connectTimeout(),
        alipay.readTimeout(),
        given("baopei.payment.alipay.app-id", alipay.appId()),
        given("baopei.payment.alipay.app-private-key-file", alipay.appPrivateKeyFile()),
        given("baopei.payment.alipay.provider-public-key-file", alipay.providerPublicKeyFile()),
        alipay.notifyUrl());
  }

  /**
   * Alipay moves CNY; a platform that pays its buyers itself moves its own USD. An API alone
   * need not reach the platform.
   */
  @Bean
  @ConditionalOnProperty("baopei.payment.alipay.base-url")
  Payouts payouts(Settings settings, AlipaySettings alipay, RestClient.Builder http, Clock clock) {
    Map<CurrencyUnit, Payouts> ways = new HashMap<>();
    ways.put(CurrencyUnit.of("CNY"), new AlipayPayouts(alipay, http, clock));
    if (settings.platform().baseUrl() != null) {
      ways.put(CurrencyUnit.USD, new HttpDisbursements(platform(settings, http)));
    }
    return new PayoutsByCurrency(ways);
  }

  @Bean
  CalendarBounds workingDayBounds(Settings settings) {
    Settings.Calendar own = settings.calendar();
    Map<LocalDate, Boolean> declared = new HashMap<>();
    own.workingDays().forEach(day -> declared.put(day, true));
    own.holidays().forEach(day -> declared.put(day, false));
    DeclaredDays china =
        new DeclaredDays(new ChineseDays(), declared, new HashSet<>(own.completeYears()));
    return new CalendarBounds(
        Map.of(WorkingCalendar.CN, china, WorkingCalendar.US, new FederalDays()));
  }

  static CounterpartyClient platform(Settings settings, RestClient.Builder http) {
    return client("baopei.platform", settings.platform(), http);
  }

  private static CounterpartyClient client(
      String name, Settings.Counterparty party, RestClient.Builder http) {
    CounterpartySettings settings =
        new CounterpartySettings(
            given(name + ".base-url", party.baseUrl()),
            party.connectTimeout(),
            party.readTimeout(),
            null,
            given(name + ".token-file", party.tokenFile()));
    return new CounterpartyClient(settings, http);
  }

  private static CounterpartyClient screen(Settings settings, RestClient.Builder http) {
    return client("baopei.screening", settings.screening(), http);
  }

  private static <T> T given(String property, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(property + " must be set");
    }
    return value;
  }
}
