package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code datasets} and {@code observables}. */
class ListingsTest {

  /** Scripts and notebooks of users rely on these names. */
  private static final List<String> NAMES =
      Arrays.asList(
          """
          Gamma(tau->e)/Gamma(mu->e)
          Gamma(tau->mu)/Gamma(mu->e)
          Gamma(tau->mu)/Gamma(tau->e)
          Gamma(pi->e)/Gamma(pi->mu)
          Gamma(K->e)/Gamma(K->mu)
          Gamma(tau->pi)/Gamma(pi->mu)
          Gamma(tau->K)/Gamma(K->mu)
          Gamma(K->pi mu)/Gamma(K->pi e)
          Gamma(D->K mu)/Gamma(D->K e)
          Gamma(Ds->tau)/Gamma(Ds->mu)
          Gamma(B->D mu)/Gamma(B->D e)
          Gamma(B->D* mu)/Gamma(B->D* e)
          R(D)
          R(D*)
          R(D*)_mu
          R(Xc)
          GammaZ
          sigma_had
          R_e
          R_mu
          R_tau
          A_e
          A_mu
          A_tau
          AFB_e
          AFB_mu
          AFB_tau
          R_b
          R_c
          R_uc
          A_b
          A_c
          A_s
          AFB_b
          AFB_c
          m_W
          GammaW
          BR(W->e)
          BR(W->mu)
          BR(W->tau)
          C9_mu
          C10_mu
          C9_e
          C10_e
          R_K[1,6]
          R_K[1.1,6]
          R_K*[1.1,6]
          BR(Bs->mumu)
          DeltaM_s
          phi_s
          BR(tau->3mu)
          BR(tau->muee)
          BR(Z->taumu)
          """
              .split("\n"));

  private static CommandRun run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  @Test
  void observablesAreThoseOfTheInterfaceAtLeast() {
    JsonNode observables = Json.parse(run("observables", "--format", "json").out());
    assertThat(Json.texts(observables.get("observables"), "observable")).containsAll(NAMES);
    String table = run("observables").out();
    assertThat(NAMES).allSatisfy(name -> assertThat(table).contains("\n" + name + "  "));
  }

  @Test
  void observablesSayWhereTheyComeFromAndWhatTheyDependOn() {
    JsonNode observables = Json.parse(run("observables", "--format", "json").out());
    for (JsonNode entry : observables.get("observables")) {
      assertThat(Json.names(entry))
          .containsExactly(
              "observable",
              "family",
              "description",
              "symbol",
              "unit",
              "column",
              "formula",
              "source",
              "standard-model",
              "depends-on");
      assertThat(entry.get("source").asText()).as(entry.toString()).isNotBlank();
      assertThat(entry.get("formula").asText()).as(entry.toString()).isNotBlank();
    }
    JsonNode rate = Json.entry(observables.get("observables"), "observable", "R(D*)");
    assertThat(rate.get("column").asText()).isEqualTo("r_d_star");
    assertThat(rate.get("depends-on"))
        .extracting(JsonNode::asText)
        .contains("delta-q-23", "delta-l-33")
        .doesNotContain("delta-q-22");
  }

  @Test
  void columnsOfObservablesAreDistinct() {
    JsonNode observables = Json.parse(run("observables", "--format", "json").out());
    assertThat(Json.texts(observables.get("observables"), "column"))
        .doesNotHaveDuplicates()
        .allMatch(column -> column.matches("[a-z0-9]+(_[a-z0-9]+)*"));
  }

  @Test
  void dataSetsAreListedWithWhatCounts() {
    assertThat(run("datasets").out())
        .containsPattern("(?m)^2016  \\d+ measurements, 46 of them in the fit$")
        .contains("more: g221 datasets 2016");
    JsonNode all = Json.parse(run("datasets", "--format", "json").out());
    assertThat(Json.texts(all.get("datasets"), "name")).contains("2016");
    assertThat(all.get("datasets"))
        .allSatisfy(entry -> assertThat(entry.get("sha256").asText()).matches("[0-9a-f]{64}"));
  }

  @Test
  void measurementsOfADataSetHaveValueSourceAndReliability() {
    JsonNode datasets = Json.parse(run("datasets", "2016", "--format", "json").out());
    assertThat(datasets.get("datasets")).hasSize(1);
    JsonNode measurements = datasets.get("datasets").get(0).get("measurements");
    for (JsonNode entry : measurements) {
      assertThat(Json.names(entry))
          .as(entry.toString())
          .contains("measurement", "observable", "unit", "in-fit", "citation", "reliability")
          .containsAnyOf("value", "upper-limit");
      assertThat(entry.has("why-not")).isEqualTo(!entry.get("in-fit").asBoolean());
    }
    JsonNode rate = Json.entry(measurements, "measurement", "R(D*)@HFAG:2016");
    assertThat(rate.get("value").asDouble()).isEqualTo(0.316);
    JsonNode limit = Json.entry(measurements, "measurement", "BR(tau->3mu)@Belle:2010");
    assertThat(limit.get("upper-limit").asDouble()).isEqualTo(2.1e-8);
    assertThat(limit.get("confidence-level").asDouble()).isEqualTo(0.9);
    assertThat(limit.has("value")).isFalse();
  }

  @Test
  void tableOfADataSetSaysWhyNumbersAreLeftOut() {
    String table = run("datasets", "2016").out();
    assertThat(table)
        .containsPattern("(?m)^R\\(D\\*\\)@HFAG:2016 +0\\.316 .* yes ")
        .containsPattern("(?m)^BR\\(tau->3mu\\)\\S* +< 2\\.1e-08 \\(90 %\\) +yes ")
        .containsPattern("(?m)^  BR\\(tau->muee\\)@Belle:2010: goes beyond the ingredients");
  }

  @Test
  void unknownDataSetIsRefusedWithTheNearest() {
    CommandRun run = CommandRun.of("datasets", "20166");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly("command line: NAME is '20166', which is unknown; nearest is '2016'");
    CommandRun observables = CommandRun.of("observables", "--dataset", "20166");
    assertThat(observables.status()).isEqualTo(2);
    assertThat(observables.errorLines())
        .containsExactly("command line: --dataset is '20166', which is unknown; nearest is '2016'");
  }
}
