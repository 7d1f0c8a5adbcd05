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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One storm: claims begin, everything breaks, the faults stop, everything ends, and is counted. */
final class Storm {

  /** Enough to keep a small machine busy though most of them wait for a fault to pass. */
  private static final int AT_ONCE = 100;

  /** No clock of the terms runs longer while nothing is seen to move. */
  private static final Duration LONGEST_TERM = Duration.ofDays(12);

  private static final Duration SLACK = Duration.ofMinutes(3);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration BREATH = Duration.ofSeconds(2);
  private static final int SMALL = 1_000;
  private static final Duration SHORT_SILENCE = Duration.ofDays(2);
  private static final Duration ANY_SILENCE = Duration.ofDays(365);

  private final StormOptions options;
  private final CountedWire wire;
  private final List<Story> stories;
  private final Cast cast;
  private final Course course;
  private final Theatre theatre;
  private final SandboxFaults faults;
  private final Weather weather;
  private final RepairDesk repairDesk;
  private final Watch watch;
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
    this.stories =
        Roads.of(
            options.seed(),
            options.claims(),
            Repertoire.all(),
            options.claims() < SMALL ? SHORT_SILENCE : ANY_SILENCE);
    this.cast = new Cast(run, stories);
    this.repairDesk = new RepairDesk(wire, cast, options.speed(), Clock.systemUTC());
    this.watch = new Watch(course, repairDesk);
  }

  Outcome pass() throws InterruptedException {
    faults.arm(options.seed(), options.rate());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Void> raging = threads.submit(this::rage);
      begin(threads);
      while (!raging.isDone()) {
        Thread.sleep(GLANCE);
        watch.glance();
      }
      raged(raging, threads);
      Map<String, Integer> hits = Hits.of(plan(), faults.rules(), weather.dealt());
      faults.stop();
      course.say("all claims have begun, the faults stop");
      awaitTheEnd();
      threads.shutdownNow();
      return reckon(hits);
    }
  }

  /** A storm whose blows ended in an error is none. */
  private static void raged(Future<Void> raging, ExecutorService threads)
      throws InterruptedException {
    try {
      raging.get();
    } catch (ExecutionException failed) {
      threads.shutdownNow();
      throw new IllegalStateException("not all blows were dealt", failed.getCause());
    }
  }

  private boolean isStandingStill() {
    return course.standstill().compareTo(standstill()) >= 0;
  }

  private Duration standstill() {
    return LONGEST_TERM.dividedBy(options.speed()).plus(SLACK);
  }

  private Void rage() throws InterruptedException {
    weather.rage(plan(), options.claims());
    return null;
  }

  private void begin(ExecutorService threads) throws InterruptedException {
    Semaphore places = new Semaphore(AT_ONCE);
    for (int number = 1; number <= stories.size(); number++) {
      Story story = stories.get(number - 1);
      // Who is silent on purpose keeps nobody busy.
      boolean isPrompt = story.waits().isZero();
      if (isPrompt && !isThereRoom(places)) {
        return;
      }
      course.begins();
      int position = number;
      threads.execute(() -> play(story, position, isPrompt ? places::release : () -> {}));
      watch.glance();
    }
  }

  /** Waits for a place; there will be none where nobody comes to an end any more. */
  private boolean isThereRoom(Semaphore places) throws InterruptedException {
    boolean room = places.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    while (!room && !isStandingStill()) {
      watch.glance();
      room = places.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    return room;
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

  private void awaitTheEnd() throws InterruptedException {
    while (course.ended() < options.claims() && !isStandingStill()) {
      Thread.sleep(GLANCE);
      watch.glance();
    }
  }

  private List<Strike> plan() {
    return Strike.plan(options.seed(), options.claims());
  }

  private Outcome reckon(Map<String, Integer> hits) throws InterruptedException {
    List<Played> played = List.copyOf(course.played());
    Calm.Settled settled =
        new Calm(this::round, standstill(), System::nanoTime).settle(Records.read(wire), played);
    Records records = settled.records();
    Duration took = course.elapsed();
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
        Stream.concat(settled.stuck().stream(), cast.waiting(played).stream()).toList(),
        hold,
        lines.toString(StandardCharsets.UTF_8));
  }

  private Records round(Records before, Set<String> caredFor) throws InterruptedException {
    List<Records.Open> open = before.open();
    course.say(open.size() + " still open: " + open.getFirst().text());
    new Aftercare(wire, cast).of(before, caredFor);
    Thread.sleep(BREATH);
    repairDesk.look();
    return Records.read(wire);
  }
}
