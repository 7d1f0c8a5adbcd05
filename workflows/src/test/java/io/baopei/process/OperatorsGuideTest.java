package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever operators are told of a recourse or of points, {@code docs/operations.md} says what to
 * do.
 */
class OperatorsGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "operations.md");
  private static final Path TELLS =
      Path.of("src", "main", "java", "io", "baopei", "process", "RecourseFile.java");
  private static final Path TELLS_OF_POINTS =
      Path.of("..", "activities", "src/main/java/io/baopei/persistence/PointsNotices.java");
  private static final Pattern TOLD_OF_POINTS = Pattern.compile("\"POINTS_[A-Z]+\"");
  private static final Pattern TOLD = Pattern.compile("tell\\(Role\\.OPS, \"(\\w+)\"\\)");

  @Test
  void saysWhatToDoAboutEveryNoticeOfARecourse() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> told =
        TOLD.matcher(Files.readString(TELLS)).results().map(found -> found.group(1)).toList();

    assertThat(told).contains("SET_OFF_DELAYED", "SET_OFF_REFUSED", "OBJECTION_DECISION_OVERDUE");
    assertThat(told).allSatisfy(kind -> assertThat(guide).contains("\n| `" + kind + "` | "));
  }

  @Test
  void saysWhatToDoAboutEveryNoticeOfPoints() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> told =
        TOLD_OF_POINTS
            .matcher(Files.readString(TELLS_OF_POINTS))
            .results()
            .map(found -> found.group())
            .filter(kind -> !kind.contains("ORDERED") && !kind.contains("ISSUED"))
            .map(kind -> kind.replace("\"", ""))
            .toList();

    assertThat(told)
        .contains("POINTS_DELAYED", "POINTS_OVERDUE", "POINTS_CONTRADICTED", "POINTS_DECLINED")
        .allSatisfy(kind -> assertThat(guide).contains("\n| `" + kind + "` | "));
  }

  @Test
  void saysHowARecourseIsFoundAndWhatAWriteOffIs() throws IOException {
    assertThat(Files.readString(GUIDE))
        .contains("WorkflowType=\"Recourse\" AND ClaimStage=\"OFFSET\"")
        .contains("WorkflowType=\"Recourse\" AND Outcome=\"WRITTEN_OFF\"")
        .contains("**Written off** is");
  }
}
