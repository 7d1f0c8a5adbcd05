package io.baopei.contract.activity;

/**
 * What the platform says of an evidence order today.
 *
 * @param stands whether it is there, of the same item, at the price that was filed
 * @param detail what the trace says: the price, or what has changed
 */
public record EvidenceOrderState(boolean stands, String detail) {}
