package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Trace;
import io.baopei.sandbox.demo.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One story on its stage: played to its end, looked up in trace and books, and judged. */
final class Act {

  private static final int CONFLICT = 409;

  private final JsonMapper json = JsonMapper.shared();
  private final Story story;
  private final Scene scene;
  private final Wire wire;
  private final Manner manner;
  private final List<String> mismatches = new ArrayList<>();
  private boolean isConflict;

  Act(Story story, Scene scene, Wire wire, Manner manner) {
    this.story = story;
    this.scene = scene;
    this.wire = wire;
    this.manner = manner;
  }

  Performance play(int number, Instant began, InstantSource clock) throws InterruptedException {
    try {
      playToTheEnd();
    } catch (Refused refused) {
      isConflict = refused.status() == CONFLICT;
      mismatches.add(refused.getMessage() + "\n" + refused.problem().toPrettyString());
    } catch (RuntimeException otherwise) {
      mismatches.add(String.valueOf(otherwise.getMessage()));
    }
    Duration took = Duration.between(began, clock.instant());
    return judged(number, took);
  }

  private void playToTheEnd() throws InterruptedException {
    scene.open(story.form());
    for (Step step : story.steps()) {
      step.play(scene);
    }
    scene.await("its end", ClaimView::isClosed);
    scene.tell("closed");
    if (story.ending().recourse() != null) {
      RecourseSteps.awaitEnd(scene);
    }
  }

  private Performance judged(int number, Duration took) throws InterruptedException {
    ClaimView claim = scene.seen();
    Trace trace = Trace.empty();
    List<Moved> moved = List.of();
    RecourseView recourse = null;
    if (claim != null) {
      try {
        scene.look();
        claim = scene.view();
        trace = json.treeToValue(scene.read("/trace"), Trace.class);
        recourse = scene.aftermath().story().orElse(null);
        mismatches.addAll(Judge.mismatches(story.ending(), claim, trace));
        mismatches.addAll(RecourseJudge.mismatches(story.ending(), claim, recourse));
        if (manner.looksIntoBooks()) {
          moved = moved(claim);
          mismatches.addAll(Judge.mismatches(story.ending(), claim, moved));
          mismatches.addAll(RecourseJudge.mismatches(recourse, moved));
          mismatches.addAll(faultsThatNeverStruck());
        }
      } catch (Refused refused) {
        mismatches.add(refused.getMessage() + "\n" + refused.problem().toPrettyString());
      }
    }
    return new Performance(
        number,
        story,
        claim,
        trace,
        recourse,
        moved,
        scene.asides(),
        new Answers(scene.mail().done(), isToldWrongly(trace, recourse)),
        took,
        List.copyOf(mismatches));
  }

  /** Whoever asked for it last was refused, and has done it all the same: the record names it. */
  private boolean isToldWrongly(Trace trace, @Nullable RecourseView recourse) {
    Sent sent = scene.mail().sent();
    if (!isConflict || sent == null) {
      return false;
    }
    Stream<Trace.Line> later = recourse == null ? Stream.empty() : recourse.history().stream();
    return Stream.concat(trace.lines(), later).anyMatch(line -> line.isOf(sent.by(), sent.at()));
  }

  private List<Moved> moved(ClaimView claim) throws InterruptedException {
    JsonNode movements = wire.getSandbox("/sandbox/payments?match=" + claim.claimId() + "/");
    return movements.valueStream().map(each -> json.treeToValue(each, Moved.class)).toList();
  }

  /** A story about a fault proves nothing when the fault stayed away. */
  private List<String> faultsThatNeverStruck() throws InterruptedException {
    if (scene.faults().isEmpty()) {
      return List.of();
    }
    return wire.getSandbox("/sandbox/faults")
        .valueStream()
        .filter(rule -> scene.faults().contains(rule.path("id").asInt()))
        .filter(rule -> rule.path("hits").asInt() == 0)
        .map(rule -> "the fault that was ordered never struck: " + rule)
        .toList();
  }
}
