package io.baopei.sandbox.alipay;

import io.baopei.sandbox.book.BookStatements;
import io.baopei.sandbox.book.MovementKind;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the statements that the gateway offered. */
@RestController
class BillController {

  private final Bills bills;
  private final BookStatements statements;

  BillController(Bills bills, BookStatements statements) {
    this.bills = bills;
    this.statements = statements;
  }

  @GetMapping("/downloadBillFile.resource")
  ResponseEntity<byte[]> download(@RequestParam String fileId) {
    return bills
        .day(fileId)
        .map(this::statement)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  private ResponseEntity<byte[]> statement(LocalDate day) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(FundBill.zip(day, statements.of(MovementKind.TRANSFER, day)));
  }
}
