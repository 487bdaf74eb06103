package org.g221.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.g221.engine.g221.G221Parameter;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "R(D*); R(D*)",
        "R(D*)_mu; R(D*)<sub>μ</sub>",
        "R(Xc); R(X<sub>c</sub>)",
        "R_K*[1.1,6]; R<sub>K*</sub>[1.1,6]",
        "Gamma(tau->e)/Gamma(mu->e); Γ(τ→e)/Γ(μ→e)",
        "Gamma(K->pi mu)/Gamma(K->pi e); Γ(K→π μ)/Γ(K→π e)",
        "Gamma(Ds->tau)/Gamma(Ds->mu); Γ(D<sub>s</sub>→τ)/Γ(D<sub>s</sub>→μ)",
        "GammaZ; Γ<sub>Z</sub>",
        "sigma_had; σ<sub>had</sub>",
        "AFB_mu; A<sub>FB</sub><sup>μ</sup>",
        "C10_mu; C<sub>10</sub><sup>μ</sup>",
        "BR(Bs->mumu); BR(B<sub>s</sub>→μμ)",
        "BR(B+->tau+nu); BR(B<sup>+</sup>→τ<sup>+</sup>ν)",
        "BR(B0->K*nunu); BR(B<sup>0</sup>→K*νν)",
        "BR(B+->Ktau+mu-); BR(B<sup>+</sup>→Kτ<sup>+</sup>μ<sup>-</sup>)",
        "x12Im_D; x<sub>12</sub><sup>D,Im</sup>",
        "DeltaM_s; ΔM<sub>s</sub>",
        "phi_s; φ<sub>s</sub>",
        "BR(tau->muee); BR(τ→μee)",
        "mass-wprime-gev; M<sub>W′</sub>",
        "delta-l-23-phase; arg\u2009Δ<sup>ℓ</sup><sub>23</sub>",
        "kappa; κ",
        "ghat; ĝ",
        "something else; something else"
      })
  void nameIsWrittenAsInPapers(String name, String expected) {
    assertThat(QuantityNames.label(name).html()).isEqualTo(expected);
  }

  @Test
  void everySymbolOfAParameterIsUnderstood() {
    for (Parameter parameter : G221Parameter.values()) {
      assertThat(QuantityNames.label(parameter.key()).plain())
          .isNotBlank()
          .doesNotContain("\\", "{", "}", "_", "^");
    }
  }

  @Test
  void subscriptIsLoweredAndTheRestIsNot() {
    assertThat(QuantityNames.label("R_K[1,6]").svg(10))
        .isEqualTo(
            "<tspan dy=\"0\" font-size=\"10\">R</tspan>"
                + "<tspan dy=\"3\" font-size=\"7.5\">K</tspan>"
                + "<tspan dy=\"-3\" font-size=\"10\">[1,6]</tspan>");
  }
}
