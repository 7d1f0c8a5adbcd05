package io.baopei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.contract.codec.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages are a storage format: what is written today must be read in years. A change here is a
 * change of the wire; {@code -Dgolden.record=true} writes the files of new messages.
 */
class GoldenJsonTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final ObjectMapper JSON = ContractJson.mapper();

  static Stream<Arguments> payloads() {
    return Stream.concat(Payloads.all().stream(), MorePayloads.all().stream())
        .map(payload -> Arguments.of(payload.getClass().getSimpleName(), payload));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void writesEveryMessageAsEver(String name, Object payload) throws IOException {
    String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n";
    Path golden = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("golden.record") && !Files.exists(golden)) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void readsEveryMessageBack(String name, Object payload) throws IOException {
    String golden = Files.readString(FOLDER.resolve(name + ".json"));
    assertThat((Object) JSON.readValue(golden, payload.getClass())).isEqualTo(payload);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void ignoresAFieldOfANewerVersion(String name, Object payload) throws IOException {
    ObjectNode newer = (ObjectNode) JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
    newer.putObject("addedLater").put("by", "a newer version");
    assertThat((Object) JSON.treeToValue(newer, payload.getClass())).isEqualTo(payload);
  }

  @Test
  void keepsAGoldenFileOfEveryMessage() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names)
          .isEqualTo(payloads().map(args -> args.get()[0] + ".json").sorted().toList());
    }
  }

  /** As somebody writes them in Python, without what may be left out. */
  @Test
  void readsWhatIsWrittenByHand() throws JsonProcessingException {
    reads(Review.class, "{'actor': {'role': 'INSURER', 'sub': 'r'}, 'decision': 'APPROVE'}");
    reads(SubmitEvidence.class, "{'actor': {'role': 'BUYER'}, 'description': 'more'}");
    reads(Appeal.class, "{'actor': {'role': 'BUYER'}, 'statement': 'Look again'}");
    reads(MerchantResponse.class, "{'actor': {'role': 'MERCHANT'}, 'decision': 'ACCEPT'}");
    reads(
        ReturnTracking.class,
        "{'actor': {'role': 'BUYER'}, 'carrier': 'SF', 'trackingNumber': 'SF12345678'}");
    reads(Receipt.class, "{'actor': {'role': 'MERCHANT'}, 'decision': 'CONFIRM'}");
    reads(DisputeAnswer.class, "{'actor': {'role': 'BUYER'}, 'statement': 'I sent it'}");
    reads(
        DisputeDecision.class,
        "{'actor': {'role': 'OPS'}, 'decision': 'UPHOLD', 'reason': {'code': 'OTHER'}}");
    reads(
        InsuranceProof.class,
        "{'actor': {'role': 'MERCHANT'}, 'uri': 'https://p.example',"
            + " 'validUntil': '2027-03-31T00:00:00Z'}");
    reads(
        StepIn.class,
        "{'actor': {'role': 'OPS'}, 'decision': 'PAY',"
            + " 'amount': {'currency': 'USD', 'amountMinor': 100}}");
    reads(Withdrawal.class, "{'actor': {'role': 'BUYER'}}");
    reads(Repair.class, "{'actor': {'role': 'OPS'}, 'decision': 'RETRY'}");
  }

  private static void reads(Class<? extends Command> type, String python)
      throws JsonProcessingException {
    Command command = JSON.readValue(python.replace('\'', '"'), type);
    assertThat(command.actor()).isNotNull();
    assertThat(command.action()).isNotNull();
  }

  @Test
  void readsASignalWrittenByHand() throws JsonProcessingException {
    FactSignal signal =
        JSON.readValue("{\"eventId\":\"E-1\",\"type\":\"PARCEL_SIGNED\"}", FactSignal.class);
    assertThat(signal.eventId()).isEqualTo("E-1");
    assertThat(signal.data()).isNull();
  }
}
