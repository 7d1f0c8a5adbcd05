package io.baopei.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A call of the gateway, signed with code of its own: a mistake must not cancel itself out. */
record AlipayForm(Map<String, String> parameters) {

  static AlipayForm transfer(String outBizNo, String yuan, String identity) {
    return call(
        "alipay.fund.trans.uni.transfer",
        """
        {"out_biz_no":"%s","trans_amount":"%s","product_code":"TRANS_ACCOUNT_NO_PWD",
         "biz_scene":"DIRECT_TRANSFER","order_title":"理赔 & more",
         "payee_info":{"identity":"%s","identity_type":"ALIPAY_LOGON_ID","name":"张三"}}"""
            .formatted(outBizNo, yuan, identity));
  }

  static AlipayForm query(String outBizNo) {
    return call(
        "alipay.fund.trans.common.query",
        """
        {"out_biz_no":"%s","product_code":"TRANS_ACCOUNT_NO_PWD","biz_scene":"DIRECT_TRANSFER"}"""
            .formatted(outBizNo));
  }

  static AlipayForm call(String method, String content) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("app_id", "2021000000000001");
    parameters.put("method", method);
    parameters.put("format", "JSON");
    parameters.put("charset", "utf-8");
    parameters.put("sign_type", "RSA2");
    parameters.put("version", "1.0");
    parameters.put("biz_content", content);
    return new AlipayForm(parameters).at(Instant.now());
  }

  AlipayForm at(Instant instant) {
    return with(
        "timestamp",
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .format(instant.atZone(ZoneId.of("Asia/Shanghai"))));
  }

  AlipayForm with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(parameters);
    changed.put(name, value);
    return new AlipayForm(changed);
  }

  AlipayForm signed(String privatePem) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(privatePem))));
    signature.update(text().getBytes(StandardCharsets.UTF_8));
    return with("sign", Base64.getEncoder().encodeToString(signature.sign()));
  }

  static boolean verifies(String publicPem, String text, String sign)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(publicPem))));
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(sign));
  }

  String text() {
    return parameters.entrySet().stream()
        .filter(each -> !each.getKey().equals("sign") && !each.getValue().isEmpty())
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }

  String encoded() {
    return parameters.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static byte[] bytes(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
