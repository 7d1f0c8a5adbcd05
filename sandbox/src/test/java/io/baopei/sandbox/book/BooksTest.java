package io.baopei.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

  private static final MoneyKey KEY = new MoneyKey(MovementKind.TRANSFER, "C-1/INDEMNITY/1");

  @TempDir Path home;
  private Books books;

  @BeforeEach
  void open() {
    books = Books.open(file(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void movesMoneyOnceAKey() {
    Answered first = books.settle(order("a@b.cn", 100), null);
    Answered again = books.settle(order("a@b.cn", 100), null);
    assertThat(first.isFirst()).isTrue();
    assertThat(again).isEqualTo(new Answered(first.settlement(), false));
    assertThat(books.movements()).singleElement().extracting(Movement::executions).isEqualTo(1);
  }

  @Test
  void refusesAnotherOrderUnderTheSameKey() {
    books.settle(order("a@b.cn", 100), null);
    assertThat(books.settle(order("a@b.cn", 101), null).settlement())
        .isEqualTo(new Settlement.KeyReused());
    assertThat(books.settle(order("x@b.cn", 100), null).settlement())
        .isEqualTo(new Settlement.KeyReused());
  }

  @Test
  void keepsADeclineForItsKey() {
    books.settle(order("a@b.cn", 100), "PAYEE_NOT_EXIST");
    assertThat(books.settle(order("a@b.cn", 100), null).settlement())
        .isInstanceOf(Entry.Declined.class);
    assertThat(books.movements()).isEmpty();
  }

  @Test
  void executesOnceHoweverManyAskAtOnce() throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      people.invokeAll(Collections.nCopies(50, () -> books.settle(order("a@b.cn", 100), null)));
    }
    assertThat(books.movements()).singleElement().extracting(Movement::executions).isEqualTo(1);
  }

  @Test
  void countsOrdersThatComeAgainWithoutAQuestion() {
    books.asked(KEY);
    books.settle(order("a@b.cn", 100), null);
    books.find(KEY);
    books.asked(KEY);
    assertThat(books.movements()).extracting(Movement::blind).containsExactly(0);
    books.asked(KEY);
    assertThat(books.movements()).extracting(Movement::blind).containsExactly(1);
  }

  @Test
  void remembersEverythingAfterARestart() {
    books.asked(KEY);
    books.find(KEY);
    books.asked(KEY);
    books.settle(order("a@b.cn", 100), null);
    List<Movement> before = books.movements();
    reopen();
    assertThat(books.movements()).isEqualTo(before);
    assertThat(before).singleElement().extracting(Movement::attempts).isEqualTo(2);
    assertThat(books.settle(order("a@b.cn", 100), null).isFirst()).isFalse();
  }

  @Test
  void dropsALineThatAKilledProcessLeftHalfDone() throws Exception {
    books.settle(order("a@b.cn", 100), null);
    books.close();
    Files.writeString(file(), "{\"entry\":\"EXEC", StandardOpenOption.APPEND);
    open();
    books.asked(KEY);
    reopen();
    assertThat(books.movements()).singleElement().extracting(Movement::attempts).isEqualTo(1);
  }

  @Test
  void countsMoneyThatMovedTwiceUnderOneKey() throws Exception {
    books.settle(order("a@b.cn", 100), null);
    books.close();
    // No way through the front door leads here, so the line is forged.
    Files.writeString(file(), Files.readString(file()), StandardOpenOption.APPEND);
    open();
    BooksSummary summary = BooksSummary.of(books.movements());
    assertThat(summary.duplicateExecutions()).isEqualTo(1);
    assertThat(summary.transfers()).isEqualTo(2);
    assertThat(summary.amountMinorByCurrency()).containsEntry("CNY", 200L);
  }

  @Test
  void belongsToOneSandboxAtATime() {
    assertThatThrownBy(() -> Books.open(file(), Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("--home");
  }

  @Test
  void belongsToOneProcessAtATime() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                file().toString())
            .inheritIO()
            .start();
    assertThat(other.waitFor()).isEqualTo(OtherProcess.REFUSED);
  }

  private void reopen() {
    books.close();
    open();
  }

  private Path file() {
    return home.resolve("books.jsonl");
  }

  private static MoneyOrder order(String payee, long amountMinor) {
    return new MoneyOrder(KEY, payee, "CNY", amountMinor, List.of("name"));
  }
}
