package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Neutral currents that change the flavour of quarks or of charged leptons, with leptons.
 * Generations count from 1.
 *
 * <p>L = −(1/v²)(s̄γ_L b)[L_ab(ℓ̄_aγ_Lℓ_b) + R_ab(ℓ̄_aγ_Rℓ_b) − N_ab(ν̄_aγ_Lν_b)], from new physics
 * alone.
 */
public interface NeutralCurrents {

  TheoryInputs inputs();

  /** L_ab of b → s with charged leptons. */
  Complex bToSLeptons(int a, int b);

  /** R_ab of b → s with right-handed charged leptons. */
  Complex bToSRightLeptons(int a, int b);

  /** N_ab of b → s with neutrinos. */
  Complex bToSNeutrinos(int a, int b);

  /** g_LL of ℓ_b → ℓ_a ℓ_c ℓ̄_c, relative to −(2/v²). */
  Complex threeLeptonsLeft(int b, int a, int c);

  /** g_LR of ℓ_b → ℓ_a ℓ_c ℓ̄_c with a right-handed pair, relative to −(2/v²). */
  Complex threeLeptonsRight(int b, int a, int c);

  /**
   * Shift of C9 of b → s ℓ_a ℓ_a: −(π/(αλ_t))(L_aa + R_aa).
   *
   * <p>Basis: H = −(4G_F/√2) λ_t (α/4π) Σ C_i O_i with O9 = (s̄γ_L b)(ℓ̄γℓ) and O10 = (s̄γ_L
   * b)(ℓ̄γγ5ℓ), λ_t = V_tb V_ts*.
   */
  default Complex c9(int lepton) {
    Complex sum = bToSLeptons(lepton, lepton).plus(bToSRightLeptons(lepton, lepton));
    return sum.times(wilsonNormalisation(sum.re().graph())).negate();
  }

  /** Shift of C10 of b → s ℓ_a ℓ_a: (π/(αλ_t))(L_aa − R_aa); basis as for {@link #c9}. */
  default Complex c10(int lepton) {
    Complex difference = bToSLeptons(lepton, lepton).minus(bToSRightLeptons(lepton, lepton));
    return difference.times(wilsonNormalisation(difference.re().graph()));
  }

  /** π/(αλ_t). */
  private Complex wilsonNormalisation(FormulaGraph graph) {
    return inverseLambdaT(graph).times(graph.constant(Math.PI * inputs().alphaInverse()));
  }

  /** 1/λ_t with λ_t = V_tb V_ts*. */
  private Complex inverseLambdaT(FormulaGraph graph) {
    FlavourMatrix ckm = FlavourMatrix.of(inputs().ckm(), graph);
    return ckm.at(3, 3).times(ckm.at(3, 2).conjugate()).inverse();
  }

  /** |L_ab|². */
  default Real squaredBToSLeptons(int a, int b) {
    return bToSLeptons(a, b).squaredModulus();
  }

  /**
   * ⅓ Σ_ab |δ_ab + w N_ab/λ_t|², the rate of b → sνν̄ relative to the Standard Model.
   *
   * @param weight w, the inverse amplitude of the Standard Model
   */
  default Real neutrinoRate(double weight) {
    FormulaGraph graph = bToSNeutrinos(1, 1).re().graph();
    Complex scale = inverseLambdaT(graph).times(graph.constant(weight));
    Real sum = graph.zero();
    for (int a = 1; a <= Generation.COUNT; a++) {
      for (int b = 1; b <= Generation.COUNT; b++) {
        Complex shift = bToSNeutrinos(a, b).times(scale);
        sum = sum.plus((a == b ? shift.plus(graph.one()) : shift).squaredModulus());
      }
    }
    return sum.over(3);
  }
}
