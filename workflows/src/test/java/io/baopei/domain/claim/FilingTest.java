package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import io.baopei.fixture.Filings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {

  private static final EvidenceItem PHOTO = Filings.photo();
  private static final EvidenceItem VIDEO =
      new EvidenceItem(EvidenceKind.VIDEO, PHOTO.uri(), PHOTO.sha256(), null);

  private static Filing filing(@Nullable String description, EvidenceItem... evidence) {
    Filing usual = Filings.aClaim().filing();
    Request request = usual.request();
    return new Filing(
        usual.programme(),
        usual.platformId(),
        usual.order(),
        new Request(
            request.requestId(),
            request.kind(),
            request.reason(),
            request.problem(),
            description,
            request.amount(),
            request.requestedAt()),
        List.of(evidence),
        null,
        null,
        null,
        null,
        null);
  }

  /** T-20, T-34 to T-36: without either the review begins with a request for more. */
  @Test
  void needsAPictureAndADescription() {
    assertThat(filing("It leaks.", PHOTO).hasPictureAndDescription()).isTrue();
    assertThat(filing("It leaks.", VIDEO, PHOTO).hasPictureAndDescription()).isTrue();
    assertThat(filing("It leaks.").hasPictureAndDescription()).isFalse();
    assertThat(filing(null, PHOTO).hasPictureAndDescription()).isFalse();
    assertThat(filing(" \n", PHOTO).hasPictureAndDescription()).isFalse();
  }

  @Test
  void takesAVideoForNoPicture() {
    assertThat(filing("It leaks.", VIDEO).hasPictureAndDescription()).isFalse();
  }

  /** OQ-31: the words go, and nothing else. */
  @Test
  void leavesOutTheBuyersWordsAlone() {
    assertThat(filing("My address is …", PHOTO).withoutFreeText()).isEqualTo(filing(null, PHOTO));
  }

  @Test
  void keepsWhatOnlyOneProgrammeKnows() {
    for (Programme programme : Programme.values()) {
      Filing filing =
          CoveredClaim.of(programme).without("claim.request.description").row().filing();
      assertThat(filing.withoutFreeText()).as("%s", programme).isEqualTo(filing);
    }
  }
}
