package io.baopei.adapter.screening.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.domain.claim.Reason;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.screening.ClaimScreening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts claims to the fraud screen. A verdict that we do not know the name of is no answer. */
public final class HttpClaimScreening implements ClaimScreening {

  private static final String PATH = "/screening/v1/claims";
  private static final String ASKED = "fraud screen, claim";

  private final CounterpartyClient screen;

  public HttpClaimScreening(CounterpartyClient screen) {
    this.screen = screen;
  }

  @Override
  public Screening screen(ScreenClaim claim) {
    Answer answer =
        Required.success(
            ASKED, () -> screen.post(claim.claimId() + "/CLAIM_SCREEN", Body.of(claim), PATH));
    return answer
        .read(Screened.class)
        .filter(Screened::isWhole)
        .map(Screened::screening)
        .orElseThrow(() -> new CounterpartyUnavailable(ASKED + ": unreadable", null));
  }

  private record Body(
      String claimId,
      String programme,
      String buyerId,
      String merchantId,
      String orderId,
      String reason,
      String incidentAt,
      WireMoney amount,
      int evidenceItems) {

    static Body of(ScreenClaim claim) {
      return new Body(
          claim.claimId(),
          claim.programme().name(),
          claim.buyerId(),
          claim.merchantId(),
          claim.orderId(),
          claim.reason().name(),
          claim.incidentAt().toString(),
          WireMoney.of(claim.amount()),
          claim.evidenceItems());
    }
  }

  private enum Verdict {
    PASS,
    REFUSE
  }

  private record Why(@Nullable String code, @Nullable String text) {}

  private record Screened(
      @Nullable Verdict verdict, @Nullable List<Why> reasons, @Nullable String caseReference) {

    /** A refusal without a reason could be told to nobody. */
    boolean isWhole() {
      return verdict == Verdict.PASS || (verdict == Verdict.REFUSE && !codes().isEmpty());
    }

    Screening screening() {
      boolean passed = verdict == Verdict.PASS;
      return new Screening(passed, passed ? List.of() : codes(), caseReference);
    }

    private List<Reason> codes() {
      return reasons == null
          ? List.of()
          : reasons.stream()
              .filter(why -> why.code() != null && !why.code().isBlank())
              .map(why -> new Reason(String.valueOf(why.code()), why.text()))
              .toList();
    }
  }
}
