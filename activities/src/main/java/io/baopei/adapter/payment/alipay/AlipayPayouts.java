package io.baopei.adapter.payment.alipay;

import io.baopei.adapter.http.NoAnswer;
import io.baopei.adapter.payment.alipay.ReplyTable.Asked;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import java.time.InstantSource;
import org.joda.money.CurrencyUnit;
import org.springframework.web.client.RestClient;

/**
 * Transfers from the one Alipay account that the keys are of, for every payer; one {@code
 * out_biz_no} for each key.
 */
public final class AlipayPayouts implements Payouts {

  private static final String TRANSFER = "alipay.fund.trans.uni.transfer";
  private static final String QUERY = "alipay.fund.trans.common.query";

  private final AlipayGateway gateway;
  private final InstantSource clock;

  public AlipayPayouts(AlipaySettings settings, RestClient.Builder builder, InstantSource clock) {
    this.gateway = new AlipayGateway(settings, builder, clock);
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException for a sum that Alipay cannot move; nothing was sent then
   */
  @Override
  public PaymentOutcome transfer(Transfer transfer) {
    return call(Asked.TRANSFER, BizContent.sending(transfer), transfer.key());
  }

  @Override
  public PaymentOutcome find(String key, CurrencyUnit currency) {
    return call(Asked.QUERY, BizContent.asking(key), key);
  }

  private PaymentOutcome call(Asked asked, Object bizContent, String key) {
    try {
      return gateway
          .call(asked == Asked.TRANSFER ? TRANSFER : QUERY, bizContent)
          .map(reply -> ReplyOutcome.of(asked, reply, key, clock.instant()))
          .orElseGet(() -> new Unknown("an answer that Alipay did not sign"));
    } catch (NoAnswer nothing) {
      return new Unknown(nothing.kind());
    }
  }
}
