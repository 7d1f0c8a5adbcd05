package io.baopei.domain.reconciliation;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An account as one side states it: whole, or with asterisks for what a statement does not tell.
 * Personal data: it is compared, and neither stored nor shown.
 */
public final class StatedAccount {

  private static final Pattern HIDDEN = Pattern.compile("\\*+");

  private final String text;

  public StatedAccount(String text) {
    this.text = text;
  }

  /** Whether this can be the account that the mask was made of. Letters' case says nothing. */
  boolean fits(StatedAccount mask) {
    String pattern =
        Arrays.stream(HIDDEN.split(mask.text, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).matches();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatedAccount account && text.equals(account.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Says nothing: an account reaches no log. */
  @Override
  public String toString() {
    return "StatedAccount";
  }
}
