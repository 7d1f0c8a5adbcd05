package io.baopei.sandbox.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a test say what the platform knows: its orders, and what it owes its merchants. */
@RestController
@RequestMapping("/sandbox")
class MarketController {

  private final Orders orders;
  private final Dues dues;

  MarketController(Orders orders, Dues dues) {
    this.orders = orders;
    this.dues = dues;
  }

  /** Puts an order in place of the one with that id. */
  @PutMapping("/orders/{orderId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String orderId, @RequestBody Orders.Order order) {
    orders.put(orderId, order);
  }

  /** From now on the merchant is owed that, and less with each set-off. */
  @PutMapping("/merchants/{merchantId}/due")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void owe(@PathVariable String merchantId, @RequestBody Due due) {
    dues.owe(merchantId, due.currency(), due.amountMinor());
  }

  record Due(String currency, long amountMinor) {

    Due {
      Required.text("currency", currency);
      if (amountMinor < 0) {
        throw new IllegalArgumentException("amountMinor must not be negative");
      }
    }
  }
}
