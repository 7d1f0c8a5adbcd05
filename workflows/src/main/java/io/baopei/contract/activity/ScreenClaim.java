package io.baopei.contract.activity;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.programme.Programme;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A claim, put to the fraud screen.
 *
 * @param amount what is asked
 * @param evidenceItems how many pieces of evidence came with it
 */
public record ScreenClaim(
    String claimId,
    Programme programme,
    String buyerId,
    String merchantId,
    String orderId,
    RefundReason reason,
    Instant incidentAt,
    Money amount,
    int evidenceItems) {}
