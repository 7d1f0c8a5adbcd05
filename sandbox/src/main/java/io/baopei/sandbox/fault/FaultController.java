package io.baopei.sandbox.fault;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders faults. */
@RestController
@RequestMapping("/sandbox")
class FaultController {

  private final Faults faults;
  private final Hangs hangs;

  FaultController(Faults faults, Hangs hangs) {
    this.faults = faults;
    this.hangs = hangs;
  }

  @PostMapping("/faults")
  @ResponseStatus(HttpStatus.CREATED)
  FaultView add(@RequestBody FaultRule rule) {
    return faults.add(rule);
  }

  @GetMapping("/faults")
  List<FaultView> list() {
    return faults.list();
  }

  /** Ends all rules and lets go of every request that hangs because of one. */
  @DeleteMapping("/faults")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    faults.clear();
    hangs.releaseAll();
  }

  @PostMapping("/seed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seed(@RequestBody Seed seed) {
    faults.seed(seed.seed());
  }

  record Seed(long seed) {}
}
