package io.baopei.adapter.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.adapter.payment.alipay.ReplyTable.Asked;
import io.baopei.adapter.payment.alipay.ReplyTable.Meaning;
import io.baopei.adapter.payment.alipay.ReplyTable.Row;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTableTest {

  private static final String KEY = "C-1/INDEMNITY/1";
  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

  static Stream<Row> paymentRows() {
    return ReplyTable.ALL.stream().filter(row -> row.asked() != Asked.BILL);
  }

  @ParameterizedTest
  @MethodSource("paymentRows")
  void givesEachRowItsOutcome(Row row) {
    Class<? extends PaymentOutcome> outcome =
        switch (row.meaning()) {
          case DONE -> Paid.class;
          case DECLINED -> Declined.class;
          case NOT_FOUND -> NotFound.class;
          case UNKNOWN, LATER, FOR_PEOPLE -> Unknown.class;
        };
    assertThat(outcome(row.asked(), row.code(), row.subCode())).isInstanceOf(outcome);
  }

  @Test
  void declinesOnlyTransfersThatTheBusinessRefused() {
    assertThat(ReplyTable.ALL)
        .filteredOn(row -> row.meaning() == Meaning.DECLINED)
        .hasSizeGreaterThan(90)
        .allMatch(row -> row.asked() == Asked.TRANSFER)
        .allMatch(row -> row.code().equals("40004") && !row.subCode().isEmpty());
  }

  @Test
  void isWrittenInCodesOfAlipay() {
    assertThat(ReplyTable.ALL)
        .allMatch(row -> row.code().matches("\\d{5}"))
        .allMatch(row -> row.subCode().matches("|[A-Z_]+|(isv|isp|aop)\\.[a-z_-]+|[a-z_]+"));
  }

  @Test
  void takesADoneForOneCodeOnly() {
    assertThat(ReplyTable.ALL)
        .filteredOn(row -> row.meaning() == Meaning.DONE)
        .allMatch(row -> row.code().equals("10000"));
  }

  @Test
  void hasARowForEachCodeOfTheGateway() {
    for (Asked asked : Asked.values()) {
      assertThat(ReplyTable.ALL)
          .filteredOn(row -> row.asked() == asked && row.subCode().isEmpty())
          .extracting(Row::code)
          .containsExactlyInAnyOrder(
              "10000", "20000", "20001", "40001", "40002", "40003", "40005", "40006");
    }
  }

  @ParameterizedTest
  @EnumSource(Asked.class)
  void doesNotKnowWhatIsNotListed(Asked asked) {
    Random random = new Random(7);
    List<String> codes = List.of("40004", "10001", "40009", "", "null");
    for (int round = 0; round < 1_000; round++) {
      String code = codes.get(random.nextInt(codes.size()));
      String subCode = "PAYEE_" + Integer.toString(random.nextInt(), 36);
      assertThat(ReplyTable.of(asked, code, subCode)).isEqualTo(Meaning.UNKNOWN);
    }
    assertThat(ReplyTable.of(asked, null, null)).isEqualTo(Meaning.UNKNOWN);
    assertThat(ReplyTable.of(asked, "40004", "EXCEED_LIMIT_OF_TOMORROW"))
        .isEqualTo(Meaning.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SYSTEM_ERROR", "PAYMENT_INFO_INCONSISTENCY", "REQUEST_PROCESSING"})
  void isNotSureOfFailuresThatMayHideMoney(String subCode) {
    assertThat(ReplyTable.of(Asked.TRANSFER, "40004", subCode)).isEqualTo(Meaning.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_PARAMETER", "PAYEE_NOT_EXIST", "BALANCE_IS_NOT_ENOUGH"})
  void takesNoFailureOfAQuestionForOneOfThePayment(String subCode) {
    assertThat(ReplyTable.of(Asked.TRANSFER, "40004", subCode)).isEqualTo(Meaning.DECLINED);
    assertThat(ReplyTable.of(Asked.QUERY, "40004", subCode)).isEqualTo(Meaning.UNKNOWN);
  }

  private static PaymentOutcome outcome(Asked asked, String code, String subCode) {
    GatewayReply reply =
        new GatewayReply(
            code, subCode, "words", KEY, "2026", null, "SUCCESS", null, null, null, null, null);
    return ReplyOutcome.of(asked, reply, KEY, NOW);
  }
}
