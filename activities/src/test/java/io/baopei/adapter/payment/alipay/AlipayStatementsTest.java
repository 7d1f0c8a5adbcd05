package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.baopei.adapter.http.Clients;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.StatedAccount;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class AlipayStatementsTest extends GatewayScene {

  private static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final String FILE = "/downloadBillFile.resource";
  private static final String COLUMNS =
      "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注\r\n";
  private static final String HEAD = "#支付宝账务明细查询\r\n#账号：[20880000000000000156]\r\n";
  private static final String END = "#--------账务明细列表结束--------\r\n#支出合计：2笔，共300.00元\r\n";

  private AlipayStatements statements;

  @BeforeEach
  void connectToStatements(@TempDir Path folder) {
    AlipaySettings settings = ALIPAY.settings(GATEWAY.baseUrl(), folder, Clients.PATIENCE, null);
    BillSettings bills =
        new BillSettings(Set.of(URI.create(GATEWAY.baseUrl())), Clients.PATIENCE, Clients.PATIENCE);
    statements =
        new AlipayStatements(settings, bills, RestClient.builder(), InstantSource.fixed(NOW));
  }

  @Test
  void readsWhatLeftTheAccount() {
    givenAddress(GATEWAY.baseUrl() + FILE + "?fileId=1");
    givenFile(
        zip(
            HEAD
                + COLUMNS
                + "N1\t,A-1\t,C-1/INDEMNITY/1\t,理赔\t,2026-03-05 09:59:59\t,li***\t,0.00,-299.00,1.00,支付宝\t,转账\t,\t\r\n"
                + "N2\t,A-2\t,\t,转账\t,2026-03-05 23:59:59\t,li***\t,0.00,1.00,0.00,支付宝\t,转账\t,\"给,你\"\t\r\n"
                + "N3\t,A-3\t,\t,\t,2026-03-05 10:00:00\t,x\t,500.00,0.00,0.00,支付宝\t,转账\t,\t\r\n"
                + "N4\t,A-1\t,C-1/INDEMNITY/1\t,\t,2026-03-05 10:00:00\t,x\t,,-0.30,0.00,支付宝\t,收费\t,\t\r\n"
                + END));

    assertThat(statements.of(DAY).orElseThrow())
        .containsExactly(
            new Movement(
                Book.TRANSFERS,
                "C-1/INDEMNITY/1",
                Money.parse("CNY 299.00"),
                Instant.parse("2026-03-05T01:59:59Z"),
                "A-1",
                new StatedAccount("li***")),
            new Movement(
                Book.TRANSFERS,
                "A-2",
                Money.parse("CNY 1.00"),
                Instant.parse("2026-03-05T15:59:59Z"),
                "A-2",
                new StatedAccount("li***")));
    assertThat(sentContent())
        .isEqualTo("{\"bill_type\":\"signcustomer\",\"bill_date\":\"2026-03-05\"}");
  }

  /** Deposits, sales and fees given back are not of claims. */
  @Test
  void readsWhatCameBackOfAPayment() {
    givenAddress(GATEWAY.baseUrl() + FILE);
    givenFile(
        zip(
            HEAD
                + COLUMNS
                + "N1\t,B-1\t,C-1/INDEMNITY/1\t,\t,2026-03-05 10:00:00\t,li***\t,299.00,0.00,1.00,支付宝\t,退款\t,\t\r\n"
                + "N5\t,B-1\t,C-1/INDEMNITY/1\t,\t,2026-03-05 10:00:00\t,li***\t,299.00,0.00,1.00,支付宝\t,退款\t,\t\r\n"
                + "N6\t,B-6\t,\t,\t,2026-03-05 10:00:00\t,li***\t,1.00,0.00,1.00,支付宝\t,转账退回\t,\t\r\n"
                + "N2\t,B-2\t,C-1/INDEMNITY/1\t,\t,2026-03-05 10:00:00\t,li***\t,0.30,,1.00,支付宝\t,收费\t,\t\r\n"
                + "N3\t,B-3\t,ORDER-77\t,\t,2026-03-05 10:00:00\t,li***\t,5.00,0.00,1.00,支付宝\t,在线支付\t,\t\r\n"
                + "N4\t,B-4\t,\t,\t,2026-03-05 10:00:00\t,li***\t,500.00,0.00,1.00,支付宝\t,充值\t,\t\r\n"
                + END));

    assertThat(statements.of(DAY).orElseThrow())
        .extracting(Movement::key, Movement::reference, Movement::amount)
        .containsExactly(
            tuple("C-1/INDEMNITY/1", "N1", Money.parse("CNY -299.00")),
            tuple("C-1/INDEMNITY/1", "N5", Money.parse("CNY -299.00")),
            tuple("B-6", "N6", Money.parse("CNY -1.00")));
  }

  @Test
  void readsAStatementOfNothing() {
    givenAddress(GATEWAY.baseUrl() + FILE);
    givenFile(zip(HEAD + COLUMNS + END));
    assertThat(statements.of(DAY).orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"isp.bill_not_exist", "NO_BILL_DATA", "isv.invalid_arguments"})
  void knowsADayWithoutAStatement(String subCode) {
    givenAnswer(METHOD, failure("40004", subCode));
    assertThat(statements.of(DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20000, isp.unknow-error", "40004, SYSTEM_ERROR", "40005, isv.app-call-limited"})
  void triesAgainWhatMayPass(String code, String subCode) {
    givenAnswer(METHOD, failure(code, subCode));
    assertThatExceptionOfType(CounterpartyUnavailable.class)
        .isThrownBy(() -> statements.of(DAY))
        .withMessageContaining(code);
  }

  @Test
  void leavesRightsAndKeysToPeople() {
    givenAnswer(METHOD, failure("40006", "isv.insufficient-isv-permissions"));
    assertThatExceptionOfType(CounterpartyRefused.class)
        .isThrownBy(() -> statements.of(DAY))
        .satisfies(
            refused -> assertThat(refused.code()).isEqualTo("isv.insufficient-isv-permissions"));
  }

  @Test
  void followsNoAddressThatAlipayDidNotSign() {
    String answer = ALIPAY.answer(METHOD, address(GATEWAY.baseUrl() + FILE));
    GATEWAY.stubFor(
        post("/gateway.do")
            .willReturn(okJson(answer.replace("fileId", "fileIe").replace(FILE, FILE + "2"))));
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> statements.of(DAY));
    GATEWAY.verify(0, getRequestedFor(urlPathEqualTo(FILE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/downloadBillFile.resource",
        "http://dwbillcenter.alipay.com.elsewhere.example/x",
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "no address at all"
      })
  void fetchesFromKnownPlacesOnly(String address) {
    givenAddress(address);
    assertThatExceptionOfType(CounterpartyRefused.class)
        .isThrownBy(() -> statements.of(DAY))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("STATEMENT_ADDRESS_REFUSED"))
        .withMessageNotContaining(address);
  }

  @Test
  void refusesAnAddressThatCarriesSomebodysName() {
    givenAddress(GATEWAY.baseUrl().replace("http://", "http://dwbillcenter.alipay.com@") + FILE);
    assertThatExceptionOfType(CounterpartyRefused.class).isThrownBy(() -> statements.of(DAY));
  }

  @Test
  void followsNoRedirect() {
    givenAddress(GATEWAY.baseUrl() + FILE);
    GATEWAY.stubFor(
        get(urlPathEqualTo(FILE))
            .willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> statements.of(DAY));
    GATEWAY.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
  }

  @Test
  void believesNoFileThatIsNotWhole() {
    givenAddress(GATEWAY.baseUrl() + FILE);
    byte[] whole = zip(HEAD + COLUMNS + END);
    givenFile(Arrays.copyOf(whole, whole.length / 3));
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> statements.of(DAY));
    givenFile(zip(HEAD + COLUMNS));
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> statements.of(DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234.00", "-1.001", "viel"})
  void refusesSumsThatAreNone(String sum) {
    givenAddress(GATEWAY.baseUrl() + FILE);
    String line = "N,A,K,,2026-03-05 10:00:00,x,0.00,\"%s\",0.00,支付宝,转账,\r\n".formatted(sum);
    givenFile(zip(HEAD + COLUMNS + line + END));
    assertThatExceptionOfType(CounterpartyRefused.class).isThrownBy(() -> statements.of(DAY));
  }

  @Test
  void refusesAFileOfOtherColumns() {
    givenAddress(GATEWAY.baseUrl() + FILE);
    givenFile(zip(HEAD + "日期,金额\r\n2026-03-05,1.00\r\n" + END));
    assertThatExceptionOfType(CounterpartyRefused.class).isThrownBy(() -> statements.of(DAY));
    givenFile("no zip".getBytes(Charset.forName("GBK")));
    assertThatExceptionOfType(CounterpartyRefused.class).isThrownBy(() -> statements.of(DAY));
  }

  private static String sentContent() {
    return AlipaysSide.decode(
            GATEWAY.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .filter(body -> body.contains("biz_content"))
                .findFirst()
                .orElseThrow())
        .getOrDefault("biz_content", "");
  }

  private static String address(String address) {
    return "{\"code\":\"10000\",\"msg\":\"Success\",\"bill_download_url\":\"%s\"}"
        .formatted(address);
  }

  private static void givenAddress(String address) {
    givenAnswer(METHOD, address(address));
  }

  private static void givenFile(byte[] file) {
    GATEWAY.stubFor(get(urlPathEqualTo(FILE)).willReturn(aResponse().withBody(file)));
  }

  private static byte[] zip(String details) {
    Charset gbk = Charset.forName("GBK");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, gbk)) {
      zip.putNextEntry(new ZipEntry("2088_20260305_账务明细(汇总).csv"));
      zip.write("#支付宝账务汇总查询\r\n业务类型,支出金额（-元）\r\n转账,9.99\r\n".getBytes(gbk));
      zip.putNextEntry(new ZipEntry("2088_20260305_账务明细.csv"));
      zip.write(details.getBytes(gbk));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
