package io.baopei.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.FactType;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.temporal.failure.ApplicationFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes letters of signals. A signal is never refused: what cannot be read, or says what no update
 * would be allowed to say, is noted as ignored, with the reason.
 */
final class Mailroom {

  private static final ObjectMapper JSON = ContractJson.mapper();

  /** Beyond it an instant is a slip of the sender, and no timer could be set to it. */
  private static final Duration FARTHEST = Duration.ofDays(3660);

  private static final String RESOLVED = "DEADLINE_RESOLVED";

  private final Dossier dossier;
  private final Inbox inbox;

  Mailroom(Dossier dossier, Inbox inbox) {
    this.dossier = dossier;
    this.inbox = inbox;
  }

  /** Takes a signal in; one of an event that came before does nothing. */
  void receive(@Nullable FactSignal signal, Actor reporter) {
    Instant now = Desk.now();
    if (signal == null || signal.eventId() == null || signal.eventId().isBlank()) {
      ignore("a signal", "it has no eventId", now);
    } else if (inbox.isNew(signal.eventId())) {
      sort(signal, reporter, now);
    }
  }

  /** What the calendar says now; sent by the service itself, and no event that could come twice. */
  void receive(@Nullable ResolvedBound bound) {
    Instant now = Desk.now();
    try {
      inbox.post(Letter.reported(resolved(bound), RESOLVED, now));
    } catch (IllegalArgumentException unreadable) {
      ignore(RESOLVED, "it cannot be read: " + unreadable.getMessage(), now);
    }
  }

  private static Fact resolved(@Nullable ResolvedBound bound) {
    if (bound == null || bound.clock() == null || bound.dueAt() == null) {
      throw new IllegalArgumentException("it says neither clock nor dueAt");
    }
    requireNear(bound.dueAt());
    return new Fact.DeadlineResolved(bound);
  }

  private void sort(FactSignal signal, Actor reporter, Instant now) {
    String name = nameOf(signal);
    if (reporter.role() == Role.MERCHANT && !name.startsWith("MERCHANT_")) {
      ignore(name, "a merchant's signal reports only what the merchant did", now);
      return;
    }
    try {
      Fact fact = factOf(FactType.valueOf(name), dataOf(signal), reporter);
      inbox.post(Letter.reported(fact, name, occurredAt(signal, now)));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      ignore(name, "it cannot be read: " + unreadable.getMessage(), now);
    } catch (ApplicationFailure refused) {
      ignore(name, refused.getOriginalMessage(), now);
    }
  }

  private void ignore(String name, String why, Instant now) {
    dossier.note(now, Track.EVENT, "IGNORED", name, Actor.PLATFORM, why);
    inbox.nudge();
  }

  private static Instant occurredAt(FactSignal signal, Instant now) {
    return signal.occurredAt() == null ? now : Instant.parse(signal.occurredAt());
  }

  /** A merchant's signal may name the action instead of the fact. */
  private static String nameOf(FactSignal signal) {
    if (signal.type() != null) {
      return signal.type();
    }
    Object decision = signal.data() == null ? null : signal.data().get("decision");
    return switch (String.valueOf(signal.action()).toLowerCase(Locale.ROOT)) {
      case "receipt" ->
          "REFUSE".equals(decision)
              ? FactType.MERCHANT_REFUSED_RECEIPT.name()
              : FactType.MERCHANT_CONFIRMED_RECEIPT.name();
      case "merchant-response", "merchantresponse" -> FactType.MERCHANT_RESPONDED.name();
      default -> String.valueOf(signal.action());
    };
  }

  private static Map<String, Object> dataOf(FactSignal signal) {
    return signal.data() == null ? new TreeMap<>() : new TreeMap<>(signal.data());
  }

  private Fact factOf(FactType type, Map<String, Object> data, Actor reporter) {
    return switch (type) {
      case RETURN_TRACKING_SUBMITTED -> admitted(read(data, reporter, ReturnTracking.class));
      case MERCHANT_CONFIRMED_RECEIPT -> receipt(data, "CONFIRM");
      case MERCHANT_REFUSED_RECEIPT -> receipt(data, "REFUSE");
      case MERCHANT_RESPONDED -> admitted(read(data, Actor.MERCHANT, MerchantResponse.class));
      case BUYER_WITHDREW -> new Fact.Commanded(new Withdrawal(reporter, null));
      case PARCEL_SCANNED -> new Fact.ParcelScanned();
      case PARCEL_SIGNED -> new Fact.ParcelSigned(isTrue(data, "elsewhere"));
      case REFUND_COMPLETED -> new Fact.RefundCompleted(amountOf(data));
      case REFUND_CLOSED -> new Fact.RefundClosed();
      case DEADLINE_SET -> deadline(data);
    };
  }

  private Fact receipt(Map<String, Object> data, String decision) {
    Map<String, Object> body = new TreeMap<>(data);
    body.put("decision", decision);
    return admitted(read(body, Actor.MERCHANT, Receipt.class));
  }

  /** What an update's validator would refuse for its content is not let in by a signal either. */
  private Fact admitted(Command command) {
    new Admission(dossier).checkContent(command);
    return new Fact.Commanded(command);
  }

  private static <T extends Command> T read(Map<String, Object> data, Actor actor, Class<T> type) {
    Map<String, Object> body = new TreeMap<>(data);
    body.put("actor", actor);
    return JSON.convertValue(body, type);
  }

  private static boolean isTrue(Map<String, Object> data, String field) {
    Object value = data.get(field);
    if (value != null && !(value instanceof Boolean)) {
      throw new IllegalArgumentException(field + " is neither true nor false");
    }
    return Boolean.TRUE.equals(value);
  }

  private @Nullable Money amountOf(Map<String, Object> data) {
    JsonNode amount = JSON.valueToTree(data).path("amount");
    if (amount.isMissingNode() || amount.isNull()) {
      return null;
    }
    Money money = JSON.convertValue(amount, Money.class);
    if (!money.getCurrencyUnit().equals(dossier.input.terms().currencyUnit())
        || !money.isPositive()) {
      throw new IllegalArgumentException("amount is not a sum of the programme");
    }
    return money;
  }

  private static Fact deadline(Map<String, Object> data) {
    ClaimClock clock = ClaimClock.valueOf(String.valueOf(data.get("clock")));
    Instant dueAt = Instant.parse(String.valueOf(data.get("dueAt")));
    requireNear(dueAt);
    return new Fact.DeadlineSet(clock, dueAt);
  }

  private static void requireNear(Instant dueAt) {
    if (Duration.between(Desk.now(), dueAt).abs().compareTo(FARTHEST) > 0) {
      throw new IllegalArgumentException("dueAt is no date that a claim could wait for");
    }
  }
}
