package io.baopei.sandbox.alipay;

import io.baopei.sandbox.fault.Scene;
import io.baopei.sandbox.fault.Stage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The one address of Alipay's gateway; the form says which method is meant. */
@RestController
class GatewayController {

  private final JsonMapper json = JsonMapper.shared();
  private final GatewayCheck check;
  private final Scenes scenes;
  private final Stage stage;

  GatewayController(GatewayCheck check, Scenes scenes, Stage stage) {
    this.check = check;
    this.scenes = scenes;
    this.stage = stage;
  }

  @PostMapping("/gateway.do")
  ResponseEntity<?> call(@RequestParam Map<String, String> form) {
    Optional<Method> method = Method.of(form.get("method"));
    String node = method.map(Method::node).orElse("error_response");
    Optional<GatewayAnswer> objection = check.objection(form);
    if (objection.isPresent()) {
      return scenes.answer(node, objection.get());
    }
    try {
      return play(method.orElseThrow(), form);
    } catch (JacksonException unreadable) {
      return scenes.answer(node, GatewayAnswer.failed("INVALID_PARAMETER"));
    }
  }

  private ResponseEntity<?> play(Method method, Map<String, String> form) {
    String content = form.getOrDefault("biz_content", "");
    return switch (method) {
      case TRANSFER -> {
        TransferContent transfer = json.readValue(content, TransferContent.class);
        yield play(method, transfer.outBizNo(), scenes.transfer(transfer, form));
      }
      case QUERY -> {
        QueryContent query = json.readValue(content, QueryContent.class);
        yield play(method, query.outBizNo(), scenes.query(query));
      }
      case BILL -> {
        BillContent bill = json.readValue(content, BillContent.class);
        yield play(method, bill.billDate(), scenes.bill(bill, here()));
      }
    };
  }

  private static URI here() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
  }

  private ResponseEntity<?> play(Method method, String outBizNo, Scene scene) {
    return stage.play(method.target(), List.of(outBizNo), scene);
  }
}
