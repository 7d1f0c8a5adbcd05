package io.baopei.sandbox.alipay;

import io.baopei.sandbox.book.Answered;
import io.baopei.sandbox.fault.Faults;
import io.baopei.sandbox.fault.Scene;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How the gateway's methods go, well and badly. */
@Component
class Scenes {

  private final Transfers transfers;
  private final Bills bills;
  private final Notifier notifier;
  private final AnswerSigner signer;
  private final Faults faults;

  Scenes(Transfers transfers, Bills bills, Notifier notifier, AnswerSigner signer, Faults faults) {
    this.transfers = transfers;
    this.bills = bills;
    this.notifier = notifier;
    this.signer = signer;
    this.faults = faults;
  }

  ResponseEntity<?> answer(String node, GatewayAnswer answer) {
    return signer.answer(node, answer);
  }

  Scene transfer(TransferContent transfer, Map<String, String> form) {
    transfers.asked(transfer);
    return new GatewayScene(Method.TRANSFER) {
      @Override
      GatewayAnswer answer(@Nullable String refusal) {
        Answered answered = transfers.settle(transfer, refusal);
        if (answered.isFirst()) {
          notifier.tell(form, transfer.outBizNo(), answered.settlement());
        }
        return transfers.answer(answered.settlement());
      }
    };
  }

  Scene query(QueryContent query) {
    return new GatewayScene(Method.QUERY) {
      @Override
      GatewayAnswer answer(@Nullable String refusal) {
        return refusal == null ? transfers.query(query) : GatewayAnswer.failed(refusal);
      }
    };
  }

  Scene bill(BillContent bill, URI here) {
    return new GatewayScene(Method.BILL) {
      @Override
      GatewayAnswer answer(@Nullable String refusal) {
        return refusal == null ? bills.query(bill, here) : GatewayAnswer.failed(refusal);
      }
    };
  }

  private abstract class GatewayScene implements Scene {

    private final Method method;

    GatewayScene(Method method) {
      this.method = method;
    }

    abstract GatewayAnswer answer(@Nullable String refusal);

    @Override
    public ResponseEntity<?> perform() {
      return signer.answer(method.node(), answer(null));
    }

    @Override
    public ResponseEntity<?> decline(@Nullable String code) {
      return signer.answer(method.node(), answer(code == null ? "PAYEE_NOT_EXIST" : code));
    }

    /** Code 20000 or a system error: chosen by the fault's code, else by the seed. */
    @Override
    public ResponseEntity<?> unknown(@Nullable String code) {
      boolean unavailable = code == null ? faults.coin() : code.equals("20000");
      return signer.answer(
          method.node(),
          unavailable ? GatewayAnswer.unavailable() : GatewayAnswer.failed("SYSTEM_ERROR"));
    }
  }
}
