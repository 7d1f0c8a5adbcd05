package io.baopei.domain.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.joda.money.Money;

/**
 * The evidence order of a price claim (P-07, P-08): placed, not necessarily paid. Kept as a
 * snapshot (OQ-19).
 */
public record PriceEvidence(
    String orderId,
    String shopId,
    String itemId,
    String skuId,
    Money unitPrice,
    Instant placedAt,
    Instant submittedAt) {

  /**
   * The SHA-256 of the snapshot, in hex: whoever is shown one later can tell whether it is this one
   * (OQ-19). A storage format: the order and spelling of what goes in stay as they are.
   */
  public String digest() {
    String snapshot =
        String.join(
            "\n",
            orderId,
            shopId,
            itemId,
            skuId,
            unitPrice.toString(),
            placedAt.toString(),
            submittedAt.toString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(snapshot.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
