package io.baopei.sandbox.storm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Strikes our own processes when it is time. For one thread. */
final class Weather {

  private static final long GLANCE_MILLIS = 200;

  private final Map<Blow, Integer> hits = new EnumMap<>(Blow.class);
  private final Processes processes;
  private final SandboxFaults faults;
  private final Course course;

  Weather(Processes processes, SandboxFaults faults, Course course) {
    this.processes = processes;
    this.faults = faults;
    this.course = course;
  }

  /** Returns when all is struck. */
  void rage(List<Strike> plan) throws InterruptedException {
    for (Strike strike : plan) {
      while (course.ended() < strike.afterClaims()) {
        Thread.sleep(GLANCE_MILLIS);
      }
      // What is down already cannot be struck: the blow waits for it to be up again.
      while (!hits(strike)) {
        Thread.sleep(GLANCE_MILLIS);
      }
      course.say("%s, %d claims ended".formatted(strike.blow(), course.ended()));
    }
  }

  /** How often each blow hit; of those that the sandbox deals, the sandbox keeps count. */
  Map<Blow, Integer> hits() {
    return hits;
  }

  private boolean hits(Strike strike) throws InterruptedException {
    boolean hit =
        switch (strike.blow()) {
          case SERVICE_KILLED -> processes.kill("service");
          case TEMPORAL_KILLED -> processes.kill("temporal");
          case CONNECTIONS_CUT -> processes.cutConnections() > 0;
          case DATABASE_CRASHED -> processes.crashDatabase();
          case SERVICE_KILLED_UNANSWERED -> ordered(strike, "KILL_CALLER");
          case SERVICE_KILLED_ANSWERED -> ordered(strike, "KILL_CALLER_ANSWERED");
        };
    if (hit) {
      hits.merge(strike.blow(), 1, Integer::sum);
    }
    return hit;
  }

  private boolean ordered(Strike strike, String fault) throws InterruptedException {
    faults.killTheCaller(strike.target(), fault);
    return true;
  }
}
