package io.baopei.adapter.payment.alipay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway's codes say of the money. Judged by {@code code} and {@code sub_code}, never by
 * their texts; whatever is not listed says nothing, so that it is asked about (OQ-29).
 */
final class ReplyTable {

  /** What a reply means. */
  enum Meaning {
    DONE,
    DECLINED,
    NOT_FOUND,
    UNKNOWN
  }

  private static final String DONE = "10000";
  private static final String BUSINESS_FAILURE = "40004";

  /**
   * Business failures after which no money moves. Left out on purpose: {@code SYSTEM_ERROR}, and
   * {@code PAYMENT_INFO_INCONSISTENCY}, by which the number had been used for another transfer.
   */
  private static final Set<String> DECLINES =
      Set.of(
          "BALANCE_IS_NOT_ENOUGH",
          "PAYER_BALANCE_NOT_ENOUGH",
          "PAYER_STATUS_ERROR",
          "PAYER_NOT_EXIST",
          "PAYER_CERT_EXPIRED",
          "PAYER_DATA_INCOMPLETE",
          "PAYCARD_UNABLE_PAYMENT",
          "NO_ACCOUNT_PAYMENT_PERMISSION",
          "NO_ACCOUNT_RECEIVE_PERMISSION",
          "PRODUCT_NOT_SIGN",
          "INVALID_PARAMETER",
          "PAYEE_NOT_EXIST",
          "PAYEE_ACCOUNT_NOT_EXSIT",
          "PAYEE_ACCOUNT_STATUS_ERROR",
          "PAYEE_USERINFO_STATUS_ERROR",
          "PAYEE_USER_INFO_ERROR",
          "PAYEE_USER_TYPE_ERROR",
          "PAYEE_NOT_RELNAME_CERTIFY",
          "PAYEE_ACC_OCUPIED",
          "PERM_AML_NOT_REALNAME_REV",
          "PERMIT_LIMIT_PAYEE",
          "PERMIT_NON_BANK_LIMIT_PAYEE",
          "RELEASE_USER_FORBBIDEN_RECIEVE",
          "CERT_MISS_TRANS_LIMIT",
          "MEMO_REQUIRED_IN_TRANSFER_ERROR");

  private static final String LIMITS = "EXCEED_LIMIT_";

  private static final Set<String> FOR_PEOPLE = Set.of("20001", "40001", "40002", "40003", "40006");

  /** Nothing moved on the day, or it is not over; as documented, and as seen. */
  private static final Set<String> NO_STATEMENT =
      Set.of(
          "isp.bill_not_exist",
          "BILL_NOT_EXIST",
          "NO_BILL_DATA",
          "isv.invalid_arguments",
          "invalid_arguments",
          "INVAILID_ARGUMENTS");

  private ReplyTable() {}

  static boolean isDone(@Nullable String code) {
    return DONE.equals(code);
  }

  /** Keys, rights and products: trying again helps nobody. */
  static boolean isForPeople(@Nullable String code) {
    return code != null && FOR_PEOPLE.contains(code);
  }

  static boolean isWithoutStatement(@Nullable String code, @Nullable String subCode) {
    return BUSINESS_FAILURE.equals(code) && subCode != null && NO_STATEMENT.contains(subCode);
  }

  static Meaning of(@Nullable String code, @Nullable String subCode) {
    if (DONE.equals(code)) {
      return Meaning.DONE;
    }
    return BUSINESS_FAILURE.equals(code) && subCode != null
        ? ofBusinessFailure(subCode)
        : Meaning.UNKNOWN;
  }

  private static Meaning ofBusinessFailure(String subCode) {
    if (subCode.equals("ORDER_NOT_EXIST")) {
      return Meaning.NOT_FOUND;
    }
    return DECLINES.contains(subCode) || subCode.startsWith(LIMITS)
        ? Meaning.DECLINED
        : Meaning.UNKNOWN;
  }
}
