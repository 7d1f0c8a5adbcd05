package io.baopei.worker.config;

import io.baopei.activity.ReconcilingActivity;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.payment.alipay.AlipaySettings;
import io.baopei.adapter.payment.alipay.AlipayStatements;
import io.baopei.adapter.payment.alipay.BillSettings;
import io.baopei.adapter.platform.http.HttpStatements;
import io.baopei.domain.reconciliation.Book;
import io.baopei.port.payment.CounterpartyStatements;
import io.baopei.port.record.Reconciliations;
import io.baopei.worker.engine.ReconciliationSchedule;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Who is asked for statements, and when. */
@Configuration(proxyBeanMethods = false)
@ForWorkers
class ReconciliationBeans {

  @Bean
  ReconcilingActivity reconcilingActivity(
      Settings settings,
      ObjectProvider<AlipaySettings> alipay,
      RestClient.Builder http,
      Reconciliations records,
      Clock clock) {
    Map<Book, CounterpartyStatements> statements = new EnumMap<>(Book.class);
    alipay.ifAvailable(
        known ->
            statements.put(
                Book.TRANSFERS, new AlipayStatements(known, bills(settings), http, clock)));
    if (settings.platform().baseUrl() != null) {
      CounterpartyClient platform = CounterpartyBeans.platform(settings, http);
      for (Book book : List.of(Book.REFUNDS, Book.CREDITS, Book.DISBURSEMENTS)) {
        statements.put(book, new HttpStatements(platform, book));
      }
    }
    return new ReconcilingActivity(statements, records, settings.reconciliation().grace(), clock);
  }

  @Bean
  ReconciliationSchedule reconciliationSchedule(WorkflowClient client, Settings settings) {
    Settings.Reconciliation own = settings.reconciliation();
    return new ReconciliationSchedule(client, own.at(), own.zone());
  }

  private static BillSettings bills(Settings settings) {
    Settings.Alipay alipay = settings.payment().alipay();
    return new BillSettings(
        alipay.statementOrigins(), alipay.connectTimeout(), alipay.readTimeout());
  }
}
