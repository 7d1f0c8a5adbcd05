package io.baopei.sandbox.storm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Strikes our own processes when it is time. For one thread. */
final class Weather {

  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Map<Blow, Integer> dealt = new EnumMap<>(Blow.class);
  private final Processes processes;
  private final SandboxFaults faults;
  private final Course course;
  private final Duration standstill;
  private final Duration glance;

  /**
   * The weather of a storm.
   *
   * @param standstill nothing comes any more when no claim has ended for so long
   */
  Weather(Processes processes, SandboxFaults faults, Course course, Duration standstill) {
    this(processes, faults, course, standstill, GLANCE);
  }

  Weather(
      Processes processes,
      SandboxFaults faults,
      Course course,
      Duration standstill,
      Duration glance) {
    this.processes = processes;
    this.faults = faults;
    this.course = course;
    this.standstill = standstill;
    this.glance = glance;
  }

  /** Returns when all has struck, or nothing is left that it could strike. */
  void rage(List<Strike> plan, int claims) throws InterruptedException {
    for (Strike strike : plan) {
      while (course.ended() < strike.afterClaims() && !isStandingStill()) {
        Thread.sleep(glance);
      }
      String fault = strike.blow().fault();
      if (fault == null) {
        deal(strike.blow());
      } else {
        order(strike, fault, claims);
      }
    }
  }

  /** How often each blow hit that the sandbox does not deal. */
  Map<Blow, Integer> dealt() {
    return dealt;
  }

  private void deal(Blow blow) throws InterruptedException {
    // What is down already cannot be struck: the blow waits for it to be up again.
    boolean struck = hits(blow);
    while (!struck && !isStandingStill()) {
      Thread.sleep(glance);
      struck = hits(blow);
    }
    if (struck) {
      dealt.merge(blow, 1, Integer::sum);
    }
    say(blow.name(), struck);
  }

  private boolean hits(Blow blow) {
    return switch (blow) {
      case SERVICE_KILLED -> processes.kill("service");
      case TEMPORAL_KILLED -> processes.kill("temporal");
      case CONNECTIONS_CUT -> processes.cutConnections() > 0;
      case DATABASE_CRASHED -> processes.crashDatabase();
      case SERVICE_KILLED_UNANSWERED, SERVICE_KILLED_ANSWERED ->
          throw new IllegalArgumentException(blow + " is the sandbox's to deal");
    };
  }

  /** The faults stop when all has struck: one that is only ordered would never strike. */
  private void order(Strike strike, String fault, int claims) throws InterruptedException {
    int rule = faults.killTheCaller(Objects.requireNonNull(strike.target()), fault);
    boolean struck = faults.hasStruck(rule);
    while (!struck && course.ended() < claims && !isStandingStill()) {
      Thread.sleep(glance);
      struck = faults.hasStruck(rule);
    }
    say(strike.title(), struck);
  }

  private boolean isStandingStill() {
    return course.standstill().compareTo(standstill) >= 0;
  }

  private void say(String what, boolean struck) {
    String how = struck ? "" : " never came";
    course.say("%s%s, %d claims ended".formatted(what, how, course.ended()));
  }
}
