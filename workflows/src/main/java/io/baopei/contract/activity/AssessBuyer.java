package io.baopei.contract.activity;

import io.baopei.domain.programme.Programme;
import org.joda.money.Money;

/** A question to the fraud screen. */
public record AssessBuyer(String claimId, String buyerId, Programme programme, Money amount) {}
