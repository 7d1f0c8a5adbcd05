package io.baopei.sandbox.book;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plants lies on statements, and takes all of them back. */
@RestController
@RequestMapping("/sandbox/statements/plants")
class PlantController {

  private final BookStatements statements;

  PlantController(BookStatements statements) {
    this.statements = statements;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  void plant(@RequestBody Plant plant) {
    statements.plant(plant);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    statements.clear();
  }
}
