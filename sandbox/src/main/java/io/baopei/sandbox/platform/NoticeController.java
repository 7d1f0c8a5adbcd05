package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.Fingerprint;
import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import io.baopei.sandbox.platform.Notices.Notice;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes notices that the platform is to show to people. */
@RestController
@RequestMapping("/platform/v1/notices")
class NoticeController {

  private final KeptAnswers<String> answers = new KeptAnswers<>();
  private final Notices notices;
  private final Stage stage;

  NoticeController(Notices notices, Stage stage) {
    this.notices = notices;
    this.stage = stage;
  }

  @PostMapping
  ResponseEntity<?> send(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody Notice notice) {
    return stage.play(
        FaultTarget.PLATFORM_NOTICE,
        List.of(key, notice.noticeId(), notice.claimId(), notice.kind()),
        PlatformScene.of(
            () -> accepted(key, notice), HttpStatus.UNPROCESSABLE_CONTENT, "RECIPIENT_UNKNOWN"));
  }

  @GetMapping
  List<Notices.Arrived> list(@RequestParam String claimId) {
    return notices.of(claimId);
  }

  private ResponseEntity<?> accepted(String key, Notice notice) {
    if (answers.once(key, Fingerprint.of(notice.content()), () -> key).isEmpty()) {
      return PlatformError.keyReused();
    }
    notices.arrive(notice);
    return ResponseEntity.accepted().build();
  }
}
