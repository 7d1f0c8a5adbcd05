package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.RecourseView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One story told: the claim, its timeline, its money, where to look on, what went wrong. */
final class Chapter {

  private static final String INDENT = "    ";
  private static final Columns TIMELINE = Columns.of(INDENT, 12, 52, 20, 16);
  private static final Columns MONEY = Columns.of(INDENT, 12, 14, 13, 14, 9, 34);

  private final ZoneId zone;
  private final String ui;

  Chapter(ZoneId zone, String ui) {
    this.zone = zone;
    this.ui = ui;
  }

  List<String> of(Performance played) {
    List<String> lines = new ArrayList<>();
    lines.add("─".repeat(Texts.COLUMNS));
    lines.add("%2d  %s".formatted(played.number(), played.story().title()));
    ClaimView claim = played.claim();
    if (claim != null) {
      lines.addAll(claim(played, claim));
    }
    for (String mismatch : played.mismatches()) {
      mismatch.lines().flatMap(each -> wrapped("!! " + each)).forEach(lines::add);
    }
    return lines;
  }

  private List<String> claim(Performance played, ClaimView claim) {
    List<String> lines = new ArrayList<>();
    lines.add(INDENT + "%s · %s%s".formatted(claim.claimId(), claim.programme(), terms(claim)));
    for (Moment moment : new Timeline(zone).of(played)) {
      String at = Texts.time(moment.at(), zone);
      lines.addAll(TIMELINE.lines(at, moment.what(), moment.who(), moment.rules()));
    }
    claim.legs().forEach(leg -> lines.addAll(money(leg)));
    RecourseView recourse = played.recourse();
    if (recourse != null) {
      lines.addAll(recourse(recourse));
    }
    lines.add(INDENT + ui + "/namespaces/default/workflows/claim%2F" + claim.claimId());
    return lines;
  }

  private static String terms(ClaimView claim) {
    String terms = claim.termsVersion() == null ? "" : " · terms of " + claim.termsVersion();
    String policy = claim.policyNo() == null ? " · no policy" : " · policy " + claim.policyNo();
    return policy + terms;
  }

  private static List<String> money(Leg leg) {
    String reference = leg.reference() == null ? "" : leg.reference();
    String payee = "to " + leg.payee();
    String amount = leg.amount().toString();
    return MONEY.lines("money", leg.leg(), payee, amount, leg.status(), reference);
  }

  private static List<String> recourse(RecourseView recourse) {
    String outcome = String.valueOf(recourse.outcome());
    List<String> lines = new ArrayList<>();
    for (RecourseView.Payment each : recourse.payments()) {
      lines.addAll(
          MONEY.lines(
              "recourse",
              each.kind(),
              "from MERCHANT",
              each.amount().toString(),
              "PAID",
              each.reference() == null ? "" : each.reference()));
    }
    String of = recourse.recovered() + " of " + recourse.amount() + " recovered";
    lines.addAll(MONEY.lines("recourse", outcome, "", "", "", of));
    return lines;
  }

  private static Stream<String> wrapped(String text) {
    return Texts.wrap(text, Texts.COLUMNS - INDENT.length()).stream().map(INDENT::concat);
  }
}
