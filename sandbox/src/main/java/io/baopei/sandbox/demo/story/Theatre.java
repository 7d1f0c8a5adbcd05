package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Plays stories, each in a thread of its own. */
public final class Theatre {

  /** Beside the waits of the terms: a cold service, a busy machine, an answer that was lost. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  private final Wire wire;
  private final Progress progress;
  private final InstantSource clock;
  private final int speed;

  /**
   * A theatre.
   *
   * @param speed by how much the service divides the waits of the terms
   */
  public Theatre(Wire wire, Progress progress, InstantSource clock, int speed) {
    this.wire = wire;
    this.progress = progress;
    this.clock = clock;
    this.speed = speed;
  }

  /**
   * Plays them: the first alone, while a service that was just started warms up, then all others at
   * once. The performances come in the order of the stories, numbered from 1.
   */
  public List<Performance> play(List<Story> stories) throws InterruptedException {
    String run = Ids.runAt(clock.millis());
    List<Performance> played = new ArrayList<>();
    if (!stories.isEmpty()) {
      played.add(play(stories.getFirst(), run, 1));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Performance>> playing =
          IntStream.range(1, stories.size())
              .mapToObj(at -> threads.submit(() -> play(stories.get(at), run, at + 1)))
              .toList();
      for (Future<Performance> each : playing) {
        played.add(each.get());
      }
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
    return played;
  }

  private Performance play(Story story, String run, int number) throws InterruptedException {
    ClaimForm form = story.form();
    Ids ids = new Ids(run, number, form.platformId(), form.insurerId());
    Instant began = clock.instant();
    Instant end = began.plus(story.waits().dividedBy(speed)).plus(SLACK);
    Scene scene = new Scene(ids, new Mail(ids, wire, clock, end), progress);
    return new Act(story, scene, wire).play(number, began, clock);
  }
}
