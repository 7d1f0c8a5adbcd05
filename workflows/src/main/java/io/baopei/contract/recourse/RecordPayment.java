package io.baopei.contract.recourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import org.joda.money.Money;

/**
 * The merchant has paid a part or all; never more than is outstanding.
 *
 * @param reference the payment's reference where it arrived
 */
public record RecordPayment(Actor actor, Money amount, String reference)
    implements RecourseCommand {

  @Override
  @JsonIgnore
  public RecourseAction action() {
    return RecourseAction.PAYMENT;
  }
}
