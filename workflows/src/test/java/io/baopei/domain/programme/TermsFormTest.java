package io.baopei.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.contract.codec.ContractJson;
import io.baopei.fixture.TermsFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of terms may leave out, what it must say, and where it lies. */
class TermsFormTest {

  private static final ObjectMapper JSON = ContractJson.mapper();

  private static ObjectNode file(Programme programme) {
    return JSON.valueToTree(TermsFiles.catalogue().versions(programme).getLast());
  }

  private static Terms read(ObjectNode file) throws JsonProcessingException {
    return JSON.treeToValue(file, Terms.class);
  }

  @Test
  void mayLeaveOutTheListsThatAProgrammeHasNot() throws JsonProcessingException {
    ObjectNode file = file(Programme.TMALL_30_DAY);
    file.remove(List.of("carriers", "problems", "insurers"));
    ((ObjectNode) file.path("scope")).remove("marks");
    Terms terms = read(file);
    assertThat(terms.carriers()).isEmpty();
    assertThat(terms.problems()).isEmpty();
    assertThat(terms.insurers()).isEmpty();
    assertThat(terms.scope().marks()).isEmpty();
  }

  /** T-04, D-02: what is listed counts. */
  @Test
  void keepsTheListsThatAProgrammeHas() throws JsonProcessingException {
    Terms tmall = read(file(Programme.TMALL_30_DAY));
    assertThat(tmall.scope().marks()).containsExactly("30天质保+");
    assertThat(tmall.problems()).hasSize(20);
    assertThat(read(file(Programme.DAMAGE_1688)).insurers()).containsExactly("SUNSHINE");
    ObjectNode carried = file(Programme.LIVE_QUALITY);
    carried.putArray("carriers").add("SF");
    assertThat(read(carried).carriers()).containsExactly("SF");
  }

  /** Each moment of a claim names its own rules. */
  @Test
  void namesTheRulesOfEachDecision() {
    DecisionRules rules =
        new DecisionRules(List.of("R-1"), List.of("R-2", "R-3"), List.of("R-4"), List.of("R-5"));
    assertThat(rules.namesOfFiling()).containsExactly("R-1");
    assertThat(rules.namesOfDecision()).containsExactly("R-2", "R-3");
    assertThat(rules.namesOfApproval()).containsExactly("R-4");
    assertThat(rules.namesOfPayout()).containsExactly("R-5");
  }

  @Test
  void refusesADecisionThatNamesNoRule() {
    List<String> one = List.of("R-1");
    List<String> none = List.of();
    assertThatIllegalArgumentException().isThrownBy(() -> new DecisionRules(none, one, one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new DecisionRules(one, none, one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new DecisionRules(one, one, none, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new DecisionRules(one, one, one, none));
  }

  @ParameterizedTest
  @CsvSource({"TMALL_30_DAY, tmall-30-day", "DAMAGE_1688, damage-1688", "AMAZON_ATOZ, amazon-atoz"})
  void liesInTheFolderOfItsProgramme(Programme programme, String folder) {
    assertThat(programme.folder()).isEqualTo(folder);
  }
}
