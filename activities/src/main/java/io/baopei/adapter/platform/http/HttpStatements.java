package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.adapter.http.WireMoney;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.payment.CounterpartyStatements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The platform's lists of what it moved on a day, read page by page. */
public final class HttpStatements implements CounterpartyStatements {

  private static final int PAGES_MAX = 1_000;
  private static final String ASKED = "the platform's statement";

  private final CounterpartyClient platform;
  private final Book book;

  public HttpStatements(CounterpartyClient platform, Book book) {
    this.platform = platform;
    this.book = book;
  }

  @Override
  public Optional<List<Movement>> of(LocalDate day) {
    List<Movement> movements = new ArrayList<>();
    String cursor = "";
    for (int pages = 0; pages < PAGES_MAX; pages++) {
      Page page = page(day, cursor);
      page.itemsOrNone().forEach(line -> movements.add(line.movement(book)));
      if (page.nextCursor() == null) {
        return Optional.of(List.copyOf(movements));
      }
      cursor = page.nextCursor();
    }
    throw new CounterpartyUnavailable(ASKED + " does not end", null);
  }

  private Page page(LocalDate day, String cursor) {
    Answer answer =
        Required.success(
            ASKED,
            () ->
                platform.get(
                    "/platform/v1/statements/{list}?day={day}&limit=500&cursor={cursor}",
                    list(book),
                    day,
                    cursor));
    return answer.read(Page.class).orElseThrow(HttpStatements::unreadable);
  }

  private static String list(Book book) {
    return switch (book) {
      case REFUNDS -> "refunds";
      case CREDITS -> "account-credits";
      case DISBURSEMENTS -> "disbursements";
      case TRANSFERS -> throw new IllegalArgumentException("the provider's book");
    };
  }

  private static CounterpartyUnavailable unreadable() {
    return new CounterpartyUnavailable(ASKED + " cannot be read", null);
  }

  private record Page(@Nullable List<Line> items, @Nullable String nextCursor) {

    List<Line> itemsOrNone() {
      if (items == null) {
        throw unreadable();
      }
      return items;
    }
  }

  private record Line(
      @Nullable String reference,
      @Nullable String key,
      @Nullable Instant completedAt,
      @Nullable WireMoney amount) {

    Movement movement(Book book) {
      if (reference == null || key == null || completedAt == null || amount == null) {
        throw unreadable();
      }
      return new Movement(book, key, money(amount), completedAt, reference);
    }

    private static Money money(WireMoney amount) {
      try {
        return Money.ofMinor(CurrencyUnit.of(amount.currency()), amount.amountMinor());
      } catch (IllegalCurrencyException unknown) {
        throw unreadable();
      }
    }
  }
}
