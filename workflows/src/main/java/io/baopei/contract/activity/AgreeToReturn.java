package io.baopei.contract.activity;

/** The insurer agrees to the return on the merchant's behalf (T-21). */
public record AgreeToReturn(String claimId, String requestId, String subOrderId) {}
