package io.baopei.domain.claim;

import io.baopei.domain.programme.Programme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform filed. What only one programme knows is null elsewhere.
 *
 * @param priceEvidence {@code LIVE_PRICE}
 * @param incident {@code AMAZON_ATOZ}
 * @param seller {@code AMAZON_ATOZ}
 * @param breach {@code BOND_1688}
 * @param refundCompletedAt {@code LIVE_QUALITY}: the refund is done already
 */
public record Filing(
    Programme programme,
    String platformId,
    Order order,
    Request request,
    List<EvidenceItem> evidence,
    @Nullable PriceEvidence priceEvidence,
    @Nullable Incident incident,
    @Nullable Seller seller,
    @Nullable Breach breach,
    @Nullable Instant refundCompletedAt) {

  public Filing {
    evidence = List.copyOf(evidence);
  }

  /** Whether the buyer sends goods back. */
  public boolean goodsGoBack() {
    return request.kind() == RequestKind.RETURN_AND_REFUND;
  }

  /** At least one picture and a description (T-20, T-34 to T-36). */
  public boolean hasPictureAndDescription() {
    return showsPicture(evidence) && isDescribed(request.description());
  }

  /** The filing without the buyer's own words, as it may travel in a workflow's history (OQ-31). */
  public Filing withoutFreeText() {
    Request bare =
        new Request(
            request.requestId(),
            request.kind(),
            request.reason(),
            request.problem(),
            null,
            request.amount(),
            request.requestedAt());
    return new Filing(
        programme,
        platformId,
        order,
        bare,
        evidence,
        priceEvidence,
        incident,
        seller,
        breach,
        refundCompletedAt);
  }

  private static boolean showsPicture(List<EvidenceItem> items) {
    return items.stream().anyMatch(item -> item.kind() == EvidenceKind.PHOTO);
  }

  private static boolean isDescribed(@Nullable String description) {
    return description != null && !description.isBlank();
  }
}
