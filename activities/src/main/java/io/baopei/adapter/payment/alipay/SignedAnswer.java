package io.baopei.adapter.payment.alipay;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The gateway's answer: an object, and a signature over the exact bytes of that object. They are
 * cut out as they came; writing the object anew would change them.
 */
final class SignedAnswer {

  private static final JsonFactory JSON = new JsonFactory();

  private byte @Nullable [] content;
  private @Nullable String sign;

  private SignedAnswer() {}

  /**
   * The bytes of the object {@code node}, once the signature over them holds; empty otherwise.
   *
   * @param node the object's name, {@code alipay_fund_trans_uni_transfer_response}
   */
  static Optional<byte[]> verified(byte[] body, String node, List<PublicKey> keys) {
    SignedAnswer answer = new SignedAnswer();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      answer.read(parser, body, node);
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
    byte[] object = answer.content;
    String signature = answer.sign;
    return object != null && signature != null && Rsa2.verifiesAny(keys, object, signature)
        ? Optional.of(object)
        : Optional.empty();
  }

  private void read(JsonParser parser, byte[] body, String node) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (name.equals(node) && value == JsonToken.START_OBJECT) {
        content = object(parser, body);
      } else if (name.equals("sign") && value == JsonToken.VALUE_STRING) {
        sign = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
  }

  private static byte[] object(JsonParser parser, byte[] body) {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int last = (int) parser.currentTokenLocation().getByteOffset();
    return Arrays.copyOfRange(body, from, last + 1);
  }
}
