package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementIT extends SandboxFixture {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";

  @AfterEach
  void takeBackTheLies() throws IOException {
    client.delete("/sandbox/statements/plants");
  }

  @Test
  void offersTheStatementOfADayAsAZipOfTwoFiles() throws Exception {
    String orderId = transfer("C-1/INDEMNITY/1").field("order_id");

    Map<String, String> files = download(bill(today()).field("bill_download_url"));

    assertThat(files.keySet()).anyMatch(name -> name.endsWith("_账务明细(汇总).csv"));
    assertThat(details(files))
        .startsWith("#支付宝账务明细查询\r\n#账号：[")
        .contains("账务流水号,业务流水号,商户订单号,")
        .contains(orderId + "\t,C-1/INDEMNITY/1\t,")
        .contains(",0.00,-299.00,")
        .doesNotContain("a@b.cn");
  }

  @Test
  void refusesDaysToComeAndOtherStatements() throws Exception {
    assertThat(bill(today().plusDays(1)).field("sub_code")).isEqualTo("isv.invalid_arguments");
    assertThat(call("{\"bill_type\":\"trade\",\"bill_date\":\"2026-03-05\"}").field("code"))
        .isEqualTo("40004");
    assertThat(call("{\"bill_type\":\"signcustomer\"}").field("sub_code"))
        .isEqualTo("INVALID_PARAMETER");
    assertThat(client.get("/downloadBillFile.resource?fileId=guessed").status()).isEqualTo(403);
  }

  @Test
  void liesOnStatementsWhereItIsTold() throws Exception {
    transfer("C-2/INDEMNITY/1");
    transfer("C-3/INDEMNITY/1");
    plant("{\"lie\":\"DROP\",\"kind\":\"TRANSFER\",\"key\":\"C-2/INDEMNITY/1\"}");
    plant(
        "{\"lie\":\"ALTER\",\"kind\":\"TRANSFER\",\"key\":\"C-3/INDEMNITY/1\",\"amountMinor\":1}");
    plant("{\"lie\":\"ADD\",\"kind\":\"TRANSFER\",\"key\":\"FOREIGN\",\"amountMinor\":777}");

    String details = details(download(bill(today()).field("bill_download_url")));

    assertThat(details).doesNotContain("C-2/INDEMNITY/1").contains("FOREIGN\t");
    assertThat(details).contains(",-0.01,").contains(",-7.77,");
    assertThat(executions("C-2/INDEMNITY/1")).isEqualTo(1);
    assertThat(client.post("/sandbox/statements/plants", "{\"lie\":\"ADD\"}").status())
        .isEqualTo(400);
  }

  @Test
  void listsWhatThePlatformMovedPageByPage() throws Exception {
    refund("C-4/REFUND/1");
    refund("C-5/REFUND/1");
    credit("C-4/ACCOUNT_CREDIT/1");

    Reply first = client.get("/platform/v1/statements/refunds?limit=1&day=" + today());
    assertThat(first.at("/items/0/key")).isEqualTo("C-4/REFUND/1");
    assertThat(first.at("/items/0/amount/amountMinor")).isEqualTo("29900");
    assertThat(first.at("/items/0/reference")).startsWith("RFD-");
    Reply second = client.get("/platform/v1/statements/refunds?limit=1&cursor=1&day=" + today());
    assertThat(second.at("/items/0/key")).isEqualTo("C-5/REFUND/1");
    assertThat(second.json().path("nextCursor").isNull()).isTrue();
    assertThat(client.get("/platform/v1/statements/account-credits?day=" + today()).json())
        .asString()
        .contains("C-4/ACCOUNT_CREDIT/1");
    assertThat(client.get("/platform/v1/statements/refunds?day=2020-01-01").json().at("/items"))
        .isEmpty();
    assertThat(client.get("/platform/v1/statements/wishes?day=" + today()).status()).isEqualTo(400);
  }

  private void plant(String plant) throws IOException {
    assertThat(client.post("/sandbox/statements/plants", plant).status()).isEqualTo(201);
  }

  private Reply bill(LocalDate day) throws Exception {
    return call("{\"bill_type\":\"signcustomer\",\"bill_date\":\"%s\"}".formatted(day));
  }

  private Reply call(String content) throws Exception {
    return client.gateway(signed(AlipayForm.call(METHOD, content)));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static String details(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().contains("汇总"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Map<String, String> download(String address) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), GBK)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), GBK));
      }
    }
    return files;
  }
}
