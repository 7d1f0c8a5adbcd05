package io.baopei.worker.api;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseActionTable;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.Recourses;
import io.baopei.port.record.StoredRecourse;
import io.baopei.worker.engine.RecourseEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The recourses' records, and an engine that does as it is told. */
final class MemoryRecourses implements Recourses, RecourseEngine {

  static final Instant OPENED = Instant.parse("2026-03-06T02:00:00Z");

  final List<RecourseCommand> commands = new ArrayList<>();
  final List<String> updateIds = new ArrayList<>();
  @Nullable RuntimeException failure;
  @Nullable RecourseView lateAnswer;
  private final Map<String, StoredRecourse> recourses = new LinkedHashMap<>();

  /** A recourse of the insurer {@code INS-1} against the merchant {@code M-77}. */
  RecourseView open(String recourseId) {
    return put(view(recourseId, RecourseStage.ANSWER));
  }

  RecourseView closed(String recourseId) {
    return put(view(recourseId, RecourseStage.CLOSED));
  }

  @Override
  public Optional<StoredRecourse> find(String recourseId) {
    return Optional.ofNullable(recourses.get(recourseId));
  }

  @Override
  public RecourseQuery.Page list(RecourseQuery query) {
    if (query.cursor() != null) {
      throw new ClaimQuery.BadCursor();
    }
    return new RecourseQuery.Page(
        recourses.values().stream()
            .filter(r -> query.stage() == null || query.stage() == r.view().stage())
            .filter(r -> isVisible(r, query.visibleTo()))
            .limit(query.limit())
            .toList(),
        null);
  }

  @Override
  public List<JournalLine> journal(String recourseId) {
    return List.of(
        new JournalLine(
            0,
            new JournalEntry(
                OPENED, Track.EVENT, "OPENED", null, Actor.SYSTEM, List.of("D-08"), null)));
  }

  @Override
  public RecourseView act(String recourseId, RecourseCommand command, String updateId) {
    updateIds.add(updateId);
    if (failure != null) {
      throw failure;
    }
    commands.add(command);
    return find(recourseId).orElseThrow().view();
  }

  @Override
  public boolean isRunning(String id) {
    return false;
  }

  @Override
  public Optional<RecourseView> answerOf(String recourseId, String updateId) {
    return Optional.ofNullable(lateAnswer);
  }

  private RecourseView put(RecourseView view) {
    recourses.put(view.recourseId(), new StoredRecourse(view, "TMALL"));
    return view;
  }

  private static boolean isVisible(StoredRecourse recourse, List<RecourseQuery.Visibility> ways) {
    return ways.isEmpty() || ways.stream().anyMatch(way -> isParty(recourse, way));
  }

  private static boolean isParty(StoredRecourse recourse, RecourseQuery.Visibility way) {
    return switch (way.field()) {
      case PLATFORM -> way.value().equals(recourse.platformId());
      case MERCHANT -> way.value().equals(recourse.view().merchantId());
      case INSURER -> way.value().equals(recourse.view().insurerId());
    };
  }

  private static RecourseView view(String recourseId, RecourseStage stage) {
    boolean closed = stage == RecourseStage.CLOSED;
    Money sum = Money.parse("CNY 50.00");
    return new RecourseView(
        recourseId,
        recourseId,
        Programme.DAMAGE_1688,
        "M-77",
        "INS-1",
        Role.INSURER,
        "INS-1",
        stage,
        closed ? RecourseOutcome.WAIVED : null,
        sum,
        Money.parse("CNY 0.00"),
        sum,
        closed ? null : OPENED.plusSeconds(864_000),
        List.of("D-08"),
        RecourseActionTable.allowed(stage, Role.INSURER, false),
        List.of(),
        null,
        null,
        OPENED,
        closed ? OPENED.plusSeconds(60) : null);
  }
}
