package io.baopei.sandbox.demo.story;

import java.util.Map;

/** Where the parties of stories are paid: each account names its owner, so that books tell it. */
public final class Accounts {

  private static final String DOMAIN = ".example.com";

  private Accounts() {}

  /** An account of that owner at the payment provider, under its own name. */
  public static Map<String, Object> of(String mailbox, String owner) {
    return Map.of("kind", "ALIPAY", "account", mailbox + "@" + owner + DOMAIN, "name", owner);
  }

  /** Whose account that is; the account itself where it is nobody's of a story. */
  public static String ownerOf(String account) {
    return account.endsWith(DOMAIN)
        ? account.substring(account.indexOf('@') + 1, account.length() - DOMAIN.length())
        : account;
  }
}
