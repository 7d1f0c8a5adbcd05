package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.BookStatements;
import io.baopei.sandbox.book.MovementKind;
import io.baopei.sandbox.book.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what the platform moved on a day of Shanghai, page by page. */
@RestController
class StatementController {

  private static final int LIMIT_MAX = 500;

  private final BookStatements statements;

  StatementController(BookStatements statements) {
    this.statements = statements;
  }

  @GetMapping("/platform/v1/statements/{list}")
  Page list(
      @PathVariable String list,
      @RequestParam LocalDate day,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<Integer> cursor) {
    Sheet sheet = Sheet.of(list);
    List<Stated> lines = statements.of(sheet.kind(), day);
    int from = Math.min(cursor.orElse(0), lines.size());
    int to = Math.min(from + Math.clamp(limit.orElse(LIMIT_MAX), 1, LIMIT_MAX), lines.size());
    return new Page(
        lines.subList(from, to).stream().map(line -> Line.of(sheet, line)).toList(),
        to < lines.size() ? Integer.toString(to) : null);
  }

  record Sheet(MovementKind kind, String prefix) {

    static Sheet of(String list) {
      return switch (list) {
        case "refunds" -> new Sheet(MovementKind.REFUND, "RFD-");
        case "account-credits" -> new Sheet(MovementKind.CREDIT, "CRD-");
        case "disbursements" -> new Sheet(MovementKind.DISBURSEMENT, "DSB-");
        default -> throw new IllegalArgumentException("no such list: " + list);
      };
    }
  }

  record Page(List<Line> items, @Nullable String nextCursor) {}

  record Line(String reference, String key, Instant completedAt, MoneyForm amount) {

    static Line of(Sheet sheet, Stated line) {
      return new Line(
          sheet.prefix() + line.reference(),
          line.key(),
          line.at(),
          new MoneyForm(line.currency(), line.amountMinor()));
    }
  }
}
