package io.baopei.adapter.payment.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baopei.adapter.http.NoAnswer;
import io.baopei.adapter.payment.alipay.ReplyTable.Asked;
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
    return switch (ReplyTable.of(Asked.BILL, reply.code(), reply.subCode())) {
      case DONE -> Optional.of(FundBill.read(download.from(address(reply))));
      case NOT_FOUND -> Optional.empty();
      case FOR_PEOPLE ->
          throw new CounterpartyRefused(String.valueOf(reply.subCode()), ASKED + ": " + reply);
      case DECLINED, UNKNOWN, LATER ->
          throw new CounterpartyUnavailable(ASKED + ": " + reply, null);
    };
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

  private static String address(GatewayReply reply) {
    if (reply.billDownloadUrl() == null) {
      throw new CounterpartyUnavailable(ASKED + ": a success without an address", null);
    }
    return reply.billDownloadUrl();
  }

  private record BillOf(
      @JsonProperty("bill_type") String billType, @JsonProperty("bill_date") String billDate) {}
}
