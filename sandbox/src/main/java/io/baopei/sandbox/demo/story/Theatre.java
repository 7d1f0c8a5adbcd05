package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Wire;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;

/** Plays stories, each in a thread of its own, but not too many at once for a small machine. */
public final class Theatre {

  /** The stages of the theatre; a story that only waits for time to pass costs next to nothing. */
  public static final int AT_ONCE = 12;

  private final Wire wire;
  private final Progress progress;
  private final InstantSource clock;
  private final int speed;
  private final Manner manner;

  /**
   * A theatre.
   *
   * @param speed by how much the service divides the waits of the terms
   */
  public Theatre(Wire wire, Progress progress, InstantSource clock, int speed) {
    this(wire, progress, clock, speed, Manner.ofADemo());
  }

  /** The same with players of that manner. */
  public Theatre(Wire wire, Progress progress, InstantSource clock, int speed, Manner manner) {
    this.wire = wire;
    this.progress = progress;
    this.clock = clock;
    this.speed = speed;
    this.manner = manner;
  }

  /**
   * Plays them: the first alone, while a service that was just started warms up, then the others,
   * those that wait longest first. The performances come in the order of the stories, numbered from
   * 1.
   */
  public List<Performance> play(List<Story> stories) throws InterruptedException {
    String run = Ids.runAt(clock.millis());
    List<Performance> played = new ArrayList<>();
    if (!stories.isEmpty()) {
      played.add(play(stories.getFirst(), run, 1));
    }
    ThreadFactory virtual = Thread.ofVirtual().factory();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, virtual)) {
      List<Future<Performance>> playing = new ArrayList<>();
      for (int at : longestFirst(stories)) {
        playing.add(threads.submit(() -> play(stories.get(at), run, at + 1)));
      }
      for (Future<Performance> each : playing) {
        played.add(each.get());
      }
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
    played.sort(Comparator.comparingInt(Performance::number));
    return played;
  }

  /** All but the first. */
  private static List<Integer> longestFirst(List<Story> stories) {
    return IntStream.range(1, stories.size())
        .boxed()
        .sorted(Comparator.comparing((Integer at) -> stories.get(at).waits()).reversed())
        .toList();
  }

  /** Plays one story, the one of that number in the run. */
  public Performance play(Story story, String run, int number) throws InterruptedException {
    ClaimForm form = story.form();
    Ids ids = new Ids(run, number, form.platformId(), form.insurerId());
    Instant began = clock.instant();
    Instant end = began.plus(story.waits().dividedBy(speed)).plus(manner.slack());
    Scene scene = new Scene(ids, new Mail(ids, wire, clock, end, manner), progress);
    return new Act(story, scene, wire, manner).play(number, began, clock);
  }
}
