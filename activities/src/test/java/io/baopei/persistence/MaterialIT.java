package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.entry;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Role;
import io.baopei.port.record.FilingResult;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;

@ExtendWith(DatabaseExtension.class)
final class MaterialIT {

  private static final Actor BUYER = new Actor(Role.BUYER, "B-9");
  private static final EvidenceItem FILM =
      new EvidenceItem(EvidenceKind.VIDEO, "https://x/2", "b".repeat(64), "it stays dark");
  private static final Material EVIDENCE = said("evidence", null, "the label");
  private static final Material REFUSAL =
      new Material(
          FILED.plus(Duration.ofDays(9)),
          Actor.MERCHANT,
          "receipt",
          "EMPTY_PARCEL",
          null,
          List.of(FILM));

  private final Database database;
  private final ViewSketch claim;

  MaterialIT(Database database) {
    this.database = database;
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    this.claim = ViewSketch.of(((FilingResult.Filed) filed).claim().input());
  }

  @Test
  void beginsWithWhatCameWithTheFiling() {
    List<EvidenceItem> photo = claim.input().filing().evidence();

    assertThat(material())
        .containsExactly(
            new Material(FILED, Actor.PLATFORM, "filing", null, "Does not switch on.", photo));
  }

  @Test
  void readsBackWhatStepsBrought() {
    append(1, EVIDENCE, said("evidence", null, null));
    append(2, REFUSAL);

    assertThat(material().subList(1, 4))
        .containsExactly(EVIDENCE, said("evidence", null, null), REFUSAL);
  }

  @Test
  void writesNothingTwiceWhenTheSameStepComesAgain() {
    append(1, EVIDENCE);
    append(2, REFUSAL);
    append(1, EVIDENCE);
    append(2, REFUSAL);

    assertThat(database.count("claim_material")).isEqualTo(2);
  }

  @Test
  void writesNothingTwiceWhenTheSameStepComesManyTimesAtOnce() {
    Together.run(
        8,
        number -> {
          append(1, EVIDENCE);
          return number;
        });

    assertThat(database.count("claim_material")).isEqualTo(1);
  }

  @Test
  void readsTheStepThatCountsOfTwoUnderOneNumber() {
    append(1, EVIDENCE);
    append(2, REFUSAL);
    append(1, said("appeal", null, "Look again."));

    assertThat(material()).extracting(Material::action).containsExactly("filing", "appeal");
    assertThat(database.count("claim_material")).isEqualTo(3);
  }

  @Test
  void storesTextThatTheDatabaseCannotHoldAsNearAsItCan() {
    append(1, said("evidence", null, "odd\0text"));

    assertThat(material().getLast().text()).isEqualTo("odd\uFFFDtext");
  }

  @Test
  void refusesToChangeOrEmptyIt() {
    append(1, EVIDENCE);

    assertRefused("UPDATE claim_material SET text = 'no'");
    assertRefused("DELETE FROM claim_material");
    assertRefused("TRUNCATE claim_material");
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("append-only");
  }

  private static Material said(String action, @Nullable String code, @Nullable String text) {
    return new Material(FILED.plus(Duration.ofDays(1)), BUYER, action, code, text, List.of(FILM));
  }

  private void append(int seq, Material... material) {
    database
        .steps()
        .append(
            new ClaimStep(
                claim.input().claimId(),
                seq,
                claim.view(),
                List.of(entry("SAID")),
                List.of(),
                List.of(material),
                List.of(),
                null));
  }

  private List<Material> material() {
    return database.claims().material(new ClaimId(claim.input().claimId()));
  }
}
