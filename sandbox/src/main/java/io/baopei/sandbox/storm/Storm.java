package io.baopei.sandbox.storm;

import io.baopei.sandbox.check.Check;
import io.baopei.sandbox.demo.Repertoire;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.story.Theatre;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** One storm: claims begin, everything breaks, the faults stop, everything ends, and is counted. */
final class Storm {

  /** Enough to keep a small machine busy though most of them wait for a fault to pass. */
  private static final int AT_ONCE = 100;

  /** No clock of the terms runs longer while nothing is seen to move. */
  private static final Duration LONGEST_TERM = Duration.ofDays(12);

  private static final Duration SLACK = Duration.ofMinutes(3);
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);
  private static final int SMALL = 1_000;
  private static final Duration SHORT_SILENCE = Duration.ofDays(2);
  private static final Duration ANY_SILENCE = Duration.ofDays(365);

  private final StormOptions options;
  private final CountedWire wire;
  private final Course course;
  private final Theatre theatre;
  private final SandboxFaults faults;
  private final Weather weather;
  private final RepairDesk repairDesk;
  private final StormManner manner = new StormManner();
  private final Instant begin = Clock.systemUTC().instant();
  private final String run = Ids.runAt(Clock.systemUTC().millis());

  Storm(StormOptions options, CountedWire wire, Course course) {
    this.options = options;
    this.wire = wire;
    this.course = course;
    this.theatre =
        new Theatre(wire, (number, text) -> {}, Clock.systemUTC(), options.speed(), manner);
    this.faults = new SandboxFaults(wire);
    this.weather = new Weather(new Processes(options.home()), faults, course, standstill());
    this.repairDesk = new RepairDesk(wire);
  }

  Outcome pass() throws InterruptedException {
    List<Story> stories =
        Roads.of(
            options.seed(),
            options.claims(),
            Repertoire.all(),
            options.claims() < SMALL ? SHORT_SILENCE : ANY_SILENCE);
    faults.arm(options.seed(), options.rate());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var raging = threads.submit(() -> rage());
      begin(stories, threads);
      while (!raging.isDone()) {
        Thread.sleep(LINE_EVERY.dividedBy(10));
      }
      Map<String, Integer> hits = Hits.of(plan(), faults.rules(), weather.dealt());
      faults.stop();
      course.say("all claims have begun, the faults stop");
      awaitTheEnd(stories.size());
      threads.shutdownNow();
      return reckon(hits, new Cast(run, stories));
    }
  }

  private Duration standstill() {
    return LONGEST_TERM.dividedBy(options.speed()).plus(SLACK);
  }

  private Void rage() throws InterruptedException {
    weather.rage(plan(), options.claims());
    return null;
  }

  private void begin(List<Story> stories, ExecutorService threads) throws InterruptedException {
    Semaphore places = new Semaphore(AT_ONCE);
    long lineAt = System.nanoTime();
    for (int number = 1; number <= stories.size(); number++) {
      Story story = stories.get(number - 1);
      // Who is silent on purpose keeps nobody busy.
      boolean isPrompt = story.waits().isZero();
      if (isPrompt) {
        places.acquire();
      }
      course.begins();
      int position = number;
      threads.execute(() -> play(story, position, isPrompt ? places::release : () -> {}));
      if (System.nanoTime() - lineAt > LINE_EVERY.toNanos()) {
        lineAt = System.nanoTime();
        tell();
        repairDesk.look();
      }
    }
  }

  private void play(Story story, int number, Runnable after) {
    try {
      course.ends(Played.of(theatre.play(story, run, number)));
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    } finally {
      after.run();
    }
  }

  private void awaitTheEnd(int all) throws InterruptedException {
    long lineAt = System.nanoTime();
    while (course.ended() < all && course.standstill().compareTo(standstill()) < 0) {
      Thread.sleep(200);
      if (System.nanoTime() - lineAt > LINE_EVERY.toNanos()) {
        lineAt = System.nanoTime();
        tell();
        repairDesk.look();
      }
    }
  }

  private void tell() {
    course.say("%d claims begun, %d ended".formatted(course.begun(), course.ended()));
  }

  private List<Strike> plan() {
    return Strike.plan(options.seed(), options.claims());
  }

  private Outcome reckon(Map<String, Integer> hits, Cast cast) throws InterruptedException {
    Records records = settled();
    Duration took = course.elapsed();
    List<Played> played = new ArrayList<>(course.played());
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    boolean hold;
    try (PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
      hold = new Check(wire, out, Clock.systemUTC()).holds(begin);
    }
    return new Outcome(
        options,
        took,
        played,
        hits,
        wire.troubles(),
        Restarts.of(options.home()),
        wire.requests(),
        repairDesk.repaired(),
        manner.refusedThough(),
        Reckoning.of(cast, wire.filed(), records),
        WrongMoney.of(cast, played, records),
        records.open(),
        hold,
        lines.toString(StandardCharsets.UTF_8));
  }

  /** The records once nothing is open, or once nothing has moved for long. */
  private Records settled() throws InterruptedException {
    Records records = Records.read(wire);
    int open = records.open().size();
    long movedAt = System.nanoTime();
    while (!records.open().isEmpty() && System.nanoTime() - movedAt < standstill().toNanos()) {
      course.say(records.open().size() + " still open: " + records.open().getFirst());
      new Aftercare(wire).of(records);
      Thread.sleep(LINE_EVERY.dividedBy(5));
      repairDesk.look();
      records = Records.read(wire);
      if (records.open().size() != open) {
        open = records.open().size();
        movedAt = System.nanoTime();
      }
    }
    return records;
  }
}
