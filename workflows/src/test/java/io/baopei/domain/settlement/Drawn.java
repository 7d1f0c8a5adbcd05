package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of a claim depend on, drawn at random, in minor units.
 *
 * @param asked null: no limit
 * @param earlier what the insurer paid on earlier claims of the sub-order
 * @param refunded what the merchant refunded on them
 */
record Drawn(
    Programme programme,
    long paid,
    long freight,
    long redPackets,
    long points,
    int quantity,
    long evidence,
    @Nullable Long asked,
    long insured,
    long loss,
    boolean goodsGoBack,
    boolean platformIsInsured,
    long earlier,
    boolean freightPaid,
    long refunded) {

  static Drawn of(Programme programme, RandomGenerator random) {
    long paid = sum(random);
    long freight = random.nextLong(Math.min(paid, 2_000));
    long redPackets = random.nextBoolean() ? 0 : random.nextLong(paid - freight);
    return new Drawn(
        programme,
        paid,
        freight,
        redPackets,
        random.nextBoolean() ? 0 : random.nextLong(paid - freight - redPackets),
        random.nextInt(1, 8),
        sum(random),
        mustAsk(programme) || random.nextBoolean() ? Long.valueOf(sum(random)) : null,
        sum(random),
        sum(random),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? 0 : sum(random),
        random.nextBoolean(),
        random.nextBoolean() ? 0 : sum(random));
  }

  /** The next claim of the same sub-order. */
  Drawn after(long paidByInsurer, boolean withFreight, long refund, RandomGenerator random) {
    return new Drawn(
        programme,
        paid,
        freight,
        redPackets,
        points,
        quantity,
        evidence,
        Long.valueOf(sum(random)),
        insured,
        loss,
        goodsGoBack,
        platformIsInsured,
        paidByInsurer,
        withFreight,
        refund);
  }

  Application application() {
    CoveredClaim claim =
        CoveredClaim.of(programme)
            .withMinor("claim.order.paid", paid)
            .withMinor("claim.order.freight", freight)
            .withMinor("claim.order.redPackets", redPackets)
            .withMinor("claim.order.points", points)
            .with("claim.order.quantity", quantity)
            .withMinorOrNone("claim.request.amount", asked)
            .withMinor("earlierPaid", earlier)
            .with("earlierFreight", freightPaid)
            .withMinor("earlierRefunded", refunded);
    return switch (programme) {
      case TMALL_30_DAY -> insured(claim.with("claim.request.kind", kind())).application();
      case LIVE_QUALITY, DAMAGE_1688 -> insured(claim).application();
      case LIVE_PRICE ->
          insured(claim).withMinor("claim.priceEvidence.unitPrice", evidence).application();
      case BOND_1688 ->
          insured(claim)
              .with("policy.insured", platformIsInsured ? "PLATFORM" : "BUYER")
              .withMinor("claim.breach.provenLoss", loss)
              .application();
      case AMAZON_ATOZ -> claim.withMinor("claim.incident.provenLoss", loss).application();
    };
  }

  private CoveredClaim insured(CoveredClaim claim) {
    return claim.withMinor("policy.sumInsured", insured);
  }

  private String kind() {
    return goodsGoBack ? "RETURN_AND_REFUND" : "REFUND_ONLY";
  }

  private static boolean mustAsk(Programme programme) {
    return programme == Programme.TMALL_30_DAY || programme == Programme.LIVE_QUALITY;
  }

  /** Small sums as often as large ones, so that bounds meet. */
  private static long sum(RandomGenerator random) {
    return random.nextBoolean() ? random.nextLong(1, 3_000) : random.nextLong(1, 100_000_00);
  }
}
