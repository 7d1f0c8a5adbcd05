package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.ledger.Entry;
import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.LedgerBalances;
import io.baopei.port.record.LedgerBalances.AccountSum;
import io.baopei.port.record.LedgerBalances.Which;
import io.baopei.port.record.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the accounts of two claims hold together: one was paid, of the other nobody knows yet. */
@ExtendWith(DatabaseExtension.class)
final class LedgerBalancesIT {

  private static final Which ALL = new Which(null, null, null);

  private final Database database;
  private final LedgerBalances balances;

  LedgerBalancesIT(Database database) {
    this.database = database;
    this.balances = new PostgresLedgerBalances(database.jdbc());
  }

  @BeforeEach
  void bookTwoClaims() {
    ClaimLedger paid = filed("1", "M-77", "B-9");
    LegOrder order = sent(paid, 20_000);
    database.payments().settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);
    book(paid.refunded(paid.claimId() + "/REFUND/1", yuan(29_900), FILED, "R-1"));
    book(paid.recourseOpened(yuan(20_000), FILED));
    book(paid.recovered(1, yuan(5_000), FILED, "T-1"));
    book(paid.givenUp(yuan(1_000), FILED));
    book(paid.pointsIssued(paid.claimId() + "/POINTS/1", 30, FILED, "PT-1"));

    ClaimLedger unknown = filed("2", "M-77", "B-10");
    sent(unknown, 10_000);
    book(unknown.refunded(unknown.claimId() + "/REFUND/1", yuan(100), FILED, "R-2"));
    book(unknown.recourseOpened(yuan(300), FILED));
  }

  @Test
  void sumsUpWhatAccountsHold() {
    Page<AccountSum> page = balances.list(ALL, 100, null);

    assertThat(page.nextCursor()).isNull();
    assertThat(page.items())
        .containsExactly(
            new AccountSum(Party.BUYER, null, Purpose.POINTS, "POINTS", 30, 1),
            new AccountSum(Party.BUYER, null, Purpose.REFUNDS, "CNY", 30_000, 2),
            insurers(Purpose.FUNDS, -30_000, 1),
            insurers(Purpose.RECOURSE, -19_300, 1),
            insurers(Purpose.RECOVERED, 5_000, 1),
            insurers(Purpose.RESERVE, 0, 2),
            merchants(Purpose.INDEMNITIES, "CNY", 20_000, 1),
            merchants(Purpose.POINTS, "POINTS", -30, 1),
            merchants(Purpose.RECEIVABLE, "CNY", 14_300, 2),
            merchants(Purpose.REFUNDS, "CNY", -30_000, 1),
            new AccountSum(Party.PROVIDER, "ALIPAY", Purpose.CLEARING, "CNY", 10_000, 2));
  }

  @Test
  void sumsUpToNothingInEachUnit() {
    assertThat(
            balances.list(ALL, 100, null).items().stream()
                .collect(
                    Collectors.groupingBy(
                        AccountSum::unit, Collectors.summingLong(AccountSum::balance))))
        .containsOnlyKeys("CNY", "POINTS")
        .allSatisfy((unit, sum) -> assertThat(sum).as(unit).isZero());
  }

  @Test
  void tellsWhatAMerchantOwesAndWhatIsInClearing() {
    ClaimLedger other = filed("3", "M-78", "B-9");
    book(other.recourseOpened(yuan(7), FILED));

    assertThat(found(new Which(Party.MERCHANT, "M-77", Purpose.RECEIVABLE)))
        .containsExactly(merchants(Purpose.RECEIVABLE, "CNY", 14_300, 2));
    assertThat(found(new Which(Party.MERCHANT, null, Purpose.RECEIVABLE)))
        .extracting(AccountSum::partyId)
        .containsExactly("M-77", "M-78");
    assertThat(found(new Which(null, null, Purpose.RECEIVABLE))).hasSize(2);
    assertThat(found(new Which(Party.PROVIDER, null, null)))
        .extracting(AccountSum::balance)
        .containsExactly(10_000L);
    assertThat(found(new Which(null, "M-77", null))).hasSize(4);
    assertThat(found(new Which(Party.INSURER, "M-77", null))).isEmpty();
    assertThat(found(new Which(null, "nobody", null))).isEmpty();
  }

  @Test
  void doesNotTellBuyersApart() {
    assertThat(found(new Which(Party.BUYER, null, Purpose.REFUNDS)))
        .containsExactly(new AccountSum(Party.BUYER, null, Purpose.REFUNDS, "CNY", 30_000, 2));
    assertThat(found(new Which(null, "B-9", null))).isEmpty();
    assertThat(found(new Which(Party.BUYER, "B-9", null))).isEmpty();
    assertThat(found(new Which(null, "", null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 11, 12})
  void isReadPageByPage(int limit) {
    assertThat(allPages(ALL, limit)).hasSize(11).isEqualTo(found(ALL));
    Which merchants = new Which(Party.MERCHANT, null, null);
    assertThat(allPages(merchants, limit)).hasSize(4).isEqualTo(found(merchants));
  }

  @Test
  void knowsItsOwnCursors() {
    String own = String.valueOf(balances.list(ALL, 1, null).nextCursor());
    String ofWords = new WordCursor(FILED, 1, 1).text();

    for (String cursor : List.of("", "made-up", own.substring(2), ofWords)) {
      assertThatThrownBy(() -> balances.list(ALL, 1, cursor))
          .as(cursor)
          .isInstanceOf(BadCursor.class);
    }
  }

  private List<AccountSum> found(Which which) {
    return balances.list(which, 100, null).items();
  }

  private List<AccountSum> allPages(Which which, int limit) {
    List<AccountSum> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<AccountSum> page = balances.list(which, limit, cursor);
      assertThat(page.items()).hasSizeBetween(1, limit);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  private ClaimLedger filed(String name, String merchantId, String buyerId) {
    database.policies().register(registered(policy("P-" + name, "S-" + name)));
    Filing filing = filing("RF-" + name, "S-" + name, merchantId, buyerId);
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    String claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    return ClaimBook.find(database.jdbc(), claimId).orElseThrow().ledger();
  }

  private LegOrder sent(ClaimLedger claim, long fen) {
    String key = claim.claimId() + "/INDEMNITY/1";
    LegOrder order = new LegOrder(key, LegKind.INDEMNITY, Payee.MERCHANT, yuan(fen), null);
    database.payments().reserve(claim.claimId(), List.of(order), yuan(30_900), FILED);
    database.payments().begin(claim.claimId(), order, FILED);
    return order;
  }

  private void book(Entry entry) {
    assertThat(new LedgerRows(database.jdbc()).book(entry)).isTrue();
  }

  private static AccountSum insurers(Purpose purpose, long balance, long accounts) {
    return new AccountSum(Party.INSURER, "INS-1", purpose, "CNY", balance, accounts);
  }

  private static AccountSum merchants(Purpose purpose, String unit, long balance, long accounts) {
    return new AccountSum(Party.MERCHANT, "M-77", purpose, unit, balance, accounts);
  }
}
