package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.port.record.AuditTrail.Kind;
import io.baopei.port.record.AuditTrail.Subject;
import io.baopei.port.record.AuditTrail.Word;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Reconciliations.Difference;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about money as a whole; what its kind does not speak of is null.
 *
 * @param payerId whose payouts were stopped or let go, null: everybody's; or whose fund was limited
 * @param party whose fund was limited: an insurer's, or that of a platform that pays itself
 * @param currency of the fund
 * @param limit how far the fund may be drawn; null of a fund: without a limit
 * @param day that was closed, or of the difference that was explained
 * @param difference that was explained
 * @param reason null of a closed day
 */
record AuditItem(
    Instant at,
    String by,
    Kind kind,
    @Nullable String payerId,
    @Nullable Owner party,
    @Nullable String currency,
    @Nullable Money limit,
    @Nullable LocalDate day,
    @Nullable ExplainedDifference difference,
    @Nullable Reason reason) {

  /**
   * A difference as it was seen when it was explained, in the words of the explanation.
   *
   * @param oursMinor in minor units of the payment's currency; null where we had nothing
   * @param theirsMinor in minor units; null where the counterparty had nothing
   * @param theirsReference the counterparty's; null where it had nothing
   */
  record ExplainedDifference(
      Book book,
      Finding finding,
      String key,
      @Nullable String theirsReference,
      @Nullable Long oursMinor,
      @Nullable Long theirsMinor) {

    static @Nullable ExplainedDifference of(@Nullable Difference seen) {
      return seen == null
          ? null
          : new ExplainedDifference(
              seen.book(),
              seen.finding(),
              seen.key(),
              seen.reference().isEmpty() ? null : seen.reference(),
              seen.oursMinor(),
              seen.theirsMinor());
    }
  }

  static AuditItem of(Word word) {
    Subject about = word.about();
    Difference seen = about.difference();
    return new AuditItem(
        word.at(),
        word.by(),
        word.kind(),
        about.payerId(),
        about.party(),
        about.currency(),
        about.limit(),
        seen == null ? about.day() : seen.day(),
        ExplainedDifference.of(seen),
        word.reason());
  }
}
