package org.g221.engine.observable;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Inputs of rare B decays and charm mixing besides the theory inputs of a data set.
 *
 * @param neutrinos Standard Model amplitude of b → sνν̄
 * @param tauMuRates rates of b → sτμ by mode, such as {@code B+->Ktaumu}
 * @param charm the D⁰ meson
 */
public record RareDecayInputs(
    NeutrinoAmplitude neutrinos, Map<String, TauMuRate> tauMuRates, CharmMeson charm)
    implements Serializable {

  /** The modes of b → sτμ. */
  public static final List<String> TAU_MU_MODES = List.of("B+->Ktaumu", "B0->K*taumu", "Bs->taumu");

  public RareDecayInputs {
    tauMuRates = Map.copyOf(tauMuRates);
  }

  /**
   * The Standard Model amplitude of b → sνν̄.
   *
   * @param topFunction X_t, the loop function of the top quark
   * @param sin2Theta sin²θ_W at M_Z in the MSbar scheme
   * @param alphaInverse 1/α at the same scale and in the same scheme
   */
  public record NeutrinoAmplitude(double topFunction, double sin2Theta, double alphaInverse)
      implements Serializable {

    /** C_L = −X_t/sin²θ_W. */
    double wilsonCoefficient() {
      return -topFunction / sin2Theta;
    }
  }

  /**
   * Branching ratio into τ⁺μ⁻, or into τ⁻μ⁺: vector |g_V|² + axial |g_A|² for L = −(1/v²)(s̄γ_L
   * b)(τ̄γ(g_V + g_A γ5)μ).
   *
   * @param vector for a vector current of strength 1
   * @param axial for an axial current of strength 1
   */
  public record TauMuRate(double vector, double axial) implements Serializable {

    /** Branching ratio for L = −(1/v²)(s̄γ_L b)(τ̄γ_L μ), where g_V = −g_A = ½. */
    double leftHanded() {
      return (vector + axial) / 4;
    }

    /** The contribution of Re LR* for L = −(1/v²)(s̄γ_L b)[L(τ̄γ_L μ) + R(τ̄γ_R μ)]. */
    double interference() {
      return (vector - axial) / 2;
    }
  }

  /**
   * The D⁰ meson.
   *
   * @param decayConstantGev f_D
   * @param bagParameter B of (c̄γ_L u)² in the MSbar scheme
   * @param scaleGev scale of the bag parameter
   * @param massGev mass
   * @param lifetimePs lifetime in picoseconds
   */
  public record CharmMeson(
      double decayConstantGev,
      double bagParameter,
      double scaleGev,
      double massGev,
      double lifetimePs)
      implements Serializable {

    private static final double HBAR_GEV_PS = 6.582119569e-13;

    /**
     * 2|M12|/Γ for H = c(c̄γ_L u)² with c = 1 GeV⁻²: 2τ/ħ · f²mB/3. Source: arXiv:1505.06639, from
     * ⟨D⁰|(c̄γ_L u)²|D̄⁰⟩ = (2/3) f²m²B and M12 = ⟨D⁰|H|D̄⁰⟩/(2m).
     */
    double mixingPerCoefficient() {
      double amplitude = decayConstantGev * decayConstantGev * massGev * bagParameter / 3;
      return 2 * amplitude * lifetimePs / HBAR_GEV_PS;
    }
  }
}
