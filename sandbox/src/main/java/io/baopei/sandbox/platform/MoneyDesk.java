package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.Books;
import io.baopei.sandbox.book.Entry;
import io.baopei.sandbox.book.MoneyKey;
import io.baopei.sandbox.book.MoneyOrder;
import io.baopei.sandbox.book.MovementKind;
import io.baopei.sandbox.book.Settlement;
import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What refunds and account credits have in common: once a key, and an answer to what became. */
@Component
class MoneyDesk {

  private final Books books;
  private final Stage stage;

  MoneyDesk(Books books, Stage stage) {
    this.books = books;
    this.stage = stage;
  }

  ResponseEntity<?> move(Service service, MoneyOrder order, List<String> subjects) {
    return move(service, order, subjects, null);
  }

  /**
   * The same.
   *
   * @param usual the code to decline a new order with even when nothing goes wrong, or null
   */
  ResponseEntity<?> move(
      Service service, MoneyOrder order, List<String> subjects, @Nullable String usual) {
    books.asked(order.key());
    return stage.play(
        service.moving(),
        Stream.concat(Stream.of(order.key().key()), subjects.stream()).toList(),
        new PlatformScene(
            () -> settle(service, order, usual),
            code -> settle(service, order, code),
            service.usualRefusal()));
  }

  ResponseEntity<?> find(Service service, String key) {
    return stage.play(
        service.asking(),
        List.of(key),
        PlatformScene.of(
            () -> found(service, key), HttpStatus.UNPROCESSABLE_CONTENT, "QUERY_REFUSED"));
  }

  private ResponseEntity<?> settle(Service service, MoneyOrder order, @Nullable String refusal) {
    return switch (books
        .settle(order, refusal, () -> service.moved().applyAsLong(order))
        .settlement()) {
      case Entry.Executed money -> ResponseEntity.ok(service.view().apply(money));
      case Entry.Declined declined ->
          PlatformError.of(
              HttpStatus.UNPROCESSABLE_CONTENT, declined.code(), "Refused for good, by this key.");
      case Settlement.KeyReused reused -> PlatformError.keyReused();
    };
  }

  private ResponseEntity<?> found(Service service, String key) {
    Optional<Settlement> settlement = books.find(new MoneyKey(service.kind(), key));
    return settlement.isPresent() && settlement.get() instanceof Entry.Executed money
        ? ResponseEntity.ok(service.view().apply(money))
        : PlatformError.of(HttpStatus.NOT_FOUND, "NEVER_DONE", "No money moved under this key.");
  }

  /**
   * One way of moving money, and how its answers look.
   *
   * @param moved how much of an order moves
   */
  record Service(
      MovementKind kind,
      FaultTarget moving,
      FaultTarget asking,
      String usualRefusal,
      Function<Entry.Executed, Object> view,
      ToLongFunction<MoneyOrder> moved) {

    /** One that moves all or nothing. */
    Service(
        MovementKind kind,
        FaultTarget moving,
        FaultTarget asking,
        String usualRefusal,
        Function<Entry.Executed, Object> view) {
      this(kind, moving, asking, usualRefusal, view, MoneyOrder::amountMinor);
    }
  }
}
