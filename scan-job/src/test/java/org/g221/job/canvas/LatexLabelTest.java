package org.g221.job.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.g221.engine.quantity.Quantity;
import org.g221.job.plot.MadeUpPlots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexLabelTest {

  private static String html(String latex) {
    return LatexLabel.of(latex).html();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "R(D^{*}); R(D<sup>*</sup>)",
        "R(D^{*})_\\mu; R(D<sup>*</sup>)<sub>μ</sub>",
        "R_{K^{*}}[1.1,6]; R<sub>K*</sub>[1.1,6]",
        "\\Gamma(\\tau\\to e)/\\Gamma(\\mu\\to e); Γ(τ→e)/Γ(μ→e)",
        "\\sigma_\\mathrm{had}^0; σ<sub>had</sub><sup>0</sup>",
        "C_{10}^{\\mu,\\mathrm{NP}}; C<sub>10</sub><sup>μ,NP</sup>",
        "\\mathcal{B}(B_s\\to\\mu\\mu); ℬ(B<sub>s</sub>→μμ)",
        "B^+\\to K^+\\tau^+\\mu^-; B<sup>+</sup>→K<sup>+</sup>τ<sup>+</sup>μ<sup>−</sup>",
        "B^0\\to K^{*0}\\nu\\bar{\\nu}; B<sup>0</sup>→K<sup>*0</sup>νν\u0304",
        "M_{W'}; M<sub>W′</sub>",
        "g_2/g_1; g<sub>2</sub>/g<sub>1</sub>",
        "\\hat{g}; ĝ",
        "\\mathrm{ps}^{-1}; ps<sup>−1</sup>"
      })
  void symbolIsSetAsInPapers(String latex, String expected) {
    assertThat(html(latex)).isEqualTo(expected);
  }

  @Test
  void functionsStandApart() {
    assertThat(html("\\arg\\Delta^\\ell_{23}")).isEqualTo("arg\u2009Δ<sup>ℓ</sup><sub>23</sub>");
    assertThat(html("x\\sin\\phi\\,\\kappa")).isEqualTo("x\u2009sin\u2009φ\u2009κ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"\\foo x; foox", "{a; a", "a}; a}", "a^; a", "a\\; a"})
  void mistakesInASymbolAreShownAndDoNotStopAReport(String latex, String expected) {
    assertThat(LatexLabel.of(latex).plain()).isEqualTo(expected);
  }

  @Test
  void everySymbolAndUnitIsUnderstood() {
    Pattern command = Pattern.compile("\\\\([A-Za-z]+|.)");
    assertThat(MadeUpPlots.QUANTITIES).hasSizeGreaterThan(60);
    for (Quantity quantity : MadeUpPlots.QUANTITIES.values()) {
      Matcher commands = command.matcher(quantity.label());
      while (commands.find()) {
        assertThat(LatexLabel.knows(commands.group(1)))
            .as("%s of %s", commands.group(), quantity.name())
            .isTrue();
      }
      assertThat(LatexLabel.of(quantity.label()).plain())
          .isNotBlank()
          .doesNotContain("\\", "{", "}", "_", "^");
    }
  }

  @Test
  void subscriptIsLoweredAndTheRestIsNot() {
    assertThat(LatexLabel.of("R_K[1,6]").svg(10))
        .isEqualTo(
            "<tspan dy=\"0\" font-size=\"10\">R</tspan>"
                + "<tspan dy=\"3\" font-size=\"7.5\">K</tspan>"
                + "<tspan dy=\"-3\" font-size=\"10\">[1,6]</tspan>");
  }

  private static String italics(String latex) {
    return LatexLabel.of(latex).runs().stream()
        .map(run -> run.italic() ? "/" + run.text() + "/" : run.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "R(D^{*}); /R/(/D/*)",
        "\\Gamma(\\tau\\to e); Γ(/τ/→/e/)",
        "\\sigma_\\mathrm{had}^0; /σ/had0",
        "C_{10}^{\\mu,\\mathrm{NP}}; /C/10/μ/,NP",
        "\\mathcal{B}(B_s\\to 3\\bar{t}); ℬ(/B//s/→3/t\u0304/)",
        "x\\sin\\phi; /x/\u2009sin\u2009/φ/"
      })
  void lettersThatStandForQuantitiesAreItalicInPrint(String latex, String expected) {
    assertThat(italics(latex)).isEqualTo(expected);
  }
}
