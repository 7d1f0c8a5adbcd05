package io.baopei.sandbox.book;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the books to whoever wants to compare them with a ledger. */
@RestController
@RequestMapping("/sandbox")
class BooksController {

  private final Books books;

  BooksController(Books books) {
    this.books = books;
  }

  /**
   * Executed movements.
   *
   * @param outBizNo the whole key
   * @param match a part of the key
   */
  @GetMapping("/payments")
  List<Movement> payments(
      @RequestParam Optional<String> outBizNo, @RequestParam Optional<String> match) {
    return books.movements().stream()
        .filter(movement -> outBizNo.map(movement.key()::equals).orElse(true))
        .filter(movement -> match.map(movement.key()::contains).orElse(true))
        .toList();
  }

  @GetMapping("/books/summary")
  BooksSummary summary() {
    return BooksSummary.of(books.movements());
  }
}
