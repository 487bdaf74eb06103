package org.g221.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.g221.job.plot.MadeUpPlots;
import org.g221.job.written.Documents;
import org.junit.jupiter.api.Test;

class PageDataTest {

  private static final String NASTY = "</script><!-- & ]]> \u2028\uFFFE";

  private final JsonNode data = read(MadeUpReport.complete(), MadeUpReport.exploration(""));

  private static JsonNode read(ReportContent content, Exploration exploration) {
    try {
      return new ObjectMapper().readTree(PageData.of(content, exploration, Documents::compactJson));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void quantitiesAreThoseThatDifferBetweenPointsAndTheAxesOfProfiles() {
    assertThat(data.path("quantities").findValuesAsText("name"))
        .containsExactlyInAnyOrder("zeta", "R(D*)", "R_K[1,6]", "mass-wprime-gev", "delta-q-23");
    assertThat(data.path("quantities").get(0).path("kind").asText()).isEqualTo("axis");
  }

  @Test
  void levelsComeWithTheirDistancesForOneAndTwoQuantities() {
    JsonNode lowest = data.path("levels").get(0);

    assertThat(lowest.path("label").asText()).isEqualTo("68.27\u00a0%");
    assertThat(lowest.path("delta").get(0).asDouble()).isBetween(0.99, 1.01);
    assertThat(lowest.path("delta").get(1).asDouble()).isBetween(2.29, 2.31);
  }

  @Test
  void profileHasItsBinsItsRegionsAndNoLimitUnlessBinsAreOpen() {
    JsonNode plane = data.path("profiles").get(0);

    assertThat(plane.path("axes").findValuesAsText("name")).containsExactly("R(D*)", "R_K[1,6]");
    assertThat(plane.path("axes").get(0).path("bins").asInt()).isEqualTo(60);
    assertThat(plane.path("axes").get(0).path("onNodes").asBoolean()).isFalse();
    assertThat(plane.path("delta").path("type").asText()).isEqualTo("f4");
    assertThat(plane.path("delta").path("bytes").asText()).hasSize((60 * 70 * 4 + 2) / 3 * 4);
    assertThat(plane.path("regions")).hasSize(2);
    assertThat(plane.path("limit").isNull()).isTrue();
  }

  @Test
  void textsAreNoMarkupAndComeBackAsTheyWere() {
    String text =
        PageData.of(
            ReportContent.of(NASTY, NASTY)
                .quantities(MadeUpPlots.QUANTITIES)
                .profiles(List.of(), MadeUpPlots.BEST, MadeUpPlots.LEVELS)
                .bestFit(Optional.empty())
                .build(),
            MadeUpReport.exploration(NASTY),
            Documents::compactJson);

    assertThat(text).doesNotContain("<", ">", "&").matches("\\p{ASCII}*");
    assertThat(text).contains("\\u003c/script\\u003e");
    JsonNode read = read(MadeUpReport.complete(), MadeUpReport.exploration(NASTY));
    assertThat(read.path("rows").path("whyNone").asText()).isEqualTo(NASTY);
    assertThat(read.path("rows").has("points")).isFalse();
  }

  @Test
  void rowsSayHowManyThereAre() {
    JsonNode rows = data.path("rows");

    assertThat(rows.path("kept").asLong()).isEqualTo(2);
    assertThat(rows.path("weight").asDouble()).isEqualTo(4);
    assertThat(rows.path("limit").asDouble()).isEqualTo(9);
    assertThat(rows.path("points").path("count").asInt()).isEqualTo(2);
  }
}
