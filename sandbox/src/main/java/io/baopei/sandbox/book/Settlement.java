package io.baopei.sandbox.book;

/** What became of an order to move money. */
public sealed interface Settlement permits Entry.Executed, Entry.Declined, Settlement.KeyReused {

  /** The key belongs to an order with another content; nothing moved. */
  record KeyReused() implements Settlement {}
}
