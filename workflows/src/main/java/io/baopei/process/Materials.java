package io.baopei.process;

import io.baopei.contract.activity.Material;
import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parties say and show with their commands, for those who decide. */
final class Materials {

  private Materials() {}

  /** What is to be kept of a command; empty when it says and shows nothing, as decisions do. */
  static Optional<Material> of(Command command, Instant at) {
    Material material = shownBy(command, at);
    return Optional.ofNullable(material).filter(Materials::saysSomething);
  }

  private static @Nullable Material shownBy(Command command, Instant at) {
    return switch (command) {
      case SubmitEvidence more -> material(more, at, null, more.description(), more.items());
      case Appeal appeal -> material(appeal, at, null, appeal.statement(), appeal.items());
      case DisputeAnswer answer -> material(answer, at, null, answer.statement(), answer.items());
      case Receipt receipt -> {
        String ground = receipt.ground() == null ? null : receipt.ground().name();
        yield material(receipt, at, ground, null, receipt.proof());
      }
      case MerchantResponse response -> {
        Reason why = response.reason();
        yield why == null
            ? material(response, at, null, null, response.items())
            : material(response, at, why.code(), why.text(), response.items());
      }
      case InsuranceProof proof ->
          material(proof, at, null, termsOf(proof), List.of(document(proof.uri())));
      default -> null;
    };
  }

  private static Material material(
      Command command,
      Instant at,
      @Nullable String code,
      @Nullable String text,
      List<EvidenceItem> items) {
    return new Material(at, command.actor(), command.action().path(), code, text, items);
  }

  private static boolean saysSomething(Material material) {
    boolean silent = material.text() == null || material.text().isBlank();
    return !silent || material.code() != null || !material.items().isEmpty();
  }

  private static String termsOf(InsuranceProof proof) {
    String insured = proof.additionalInsured() ? "with" : "without";
    return "valid until " + proof.validUntil() + ", " + insured + " the additional insured";
  }

  private static EvidenceItem document(String uri) {
    return new EvidenceItem(EvidenceKind.DOCUMENT, uri, null, null);
  }
}
