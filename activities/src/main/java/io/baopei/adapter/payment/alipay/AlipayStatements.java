package io.baopei.adapter.payment.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baopei.adapter.http.NoAnswer;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.payment.CounterpartyStatements;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.client.RestClient;

/**
 * The insurer's account statement ("账务明细"). The gateway signs where it is fetched; the file itself
 * is not signed, so that it is fetched over TLS and from known hosts only.
 */
public final class AlipayStatements implements CounterpartyStatements {

  private static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";
  private static final String ASKED = "Alipay's statement";

  private final AlipayGateway gateway;
  private final BillDownload download;

  public AlipayStatements(
      AlipaySettings settings,
      BillSettings bills,
      RestClient.Builder builder,
      InstantSource clock) {
    this.gateway = new AlipayGateway(settings, builder, clock);
    this.download = new BillDownload(bills, builder);
  }

  @Override
  public Optional<List<Movement>> of(LocalDate day) {
    GatewayReply reply = ask(day);
    if (ReplyTable.isWithoutStatement(reply.code(), reply.subCode())) {
      return Optional.empty();
    }
    String address = reply.billDownloadUrl();
    if (!ReplyTable.isDone(reply.code()) || address == null) {
      throw failure(reply);
    }
    return Optional.of(FundBill.read(download.from(address)));
  }

  private GatewayReply ask(LocalDate day) {
    try {
      return gateway
          .call(METHOD, new BillOf("signcustomer", day.toString()))
          .orElseThrow(() -> new CounterpartyUnavailable(ASKED + ": not signed by Alipay", null));
    } catch (NoAnswer nothing) {
      throw new CounterpartyUnavailable(ASKED + ": " + nothing.kind(), nothing);
    }
  }

  /** Rights and keys are cured by people; everything else may pass. */
  private static RuntimeException failure(GatewayReply reply) {
    String codes = reply.code() + " " + reply.subCode();
    return ReplyTable.isForPeople(reply.code())
        ? new CounterpartyRefused(String.valueOf(reply.subCode()), ASKED + ": " + codes)
        : new CounterpartyUnavailable(ASKED + ": " + codes, null);
  }

  private record BillOf(
      @JsonProperty("bill_type") String billType, @JsonProperty("bill_date") String billDate) {}
}
