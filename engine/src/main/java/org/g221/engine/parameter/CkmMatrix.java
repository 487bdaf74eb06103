package org.g221.engine.parameter;

import java.io.Serializable;
import org.apache.commons.math3.complex.Complex;

/** The quark mixing matrix V in the phase convention of the Particle Data Group. */
public final class CkmMatrix implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Complex[][] elements;

  private CkmMatrix(Complex[][] elements) {
    this.elements = elements;
  }

  /**
   * From the Wolfenstein parameters, exact to all orders: s12 = λ, s23 = Aλ², and s13·exp(iδ) =
   * Aλ³(ρ̄+iη̄)√(1−A²λ⁴) / (√(1−λ²)·[1−A²λ⁴(ρ̄+iη̄)]).
   *
   * <p>Source: Review of Particle Physics, CKM quark-mixing matrix, eqs. (12.4), (12.5).
   */
  public static CkmMatrix ofWolfenstein(double lambda, double a, double rhoBar, double etaBar) {
    double s12 = lambda;
    double s23 = a * lambda * lambda;
    Complex apex = new Complex(rhoBar, etaBar);
    double a2l4 = s23 * s23;
    Complex numerator = apex.multiply(s23 * lambda * Math.sqrt(1 - a2l4));
    Complex denominator =
        Complex.ONE.subtract(apex.multiply(a2l4)).multiply(Math.sqrt(1 - lambda * lambda));
    return ofMixing(s12, s23, numerator.divide(denominator));
  }

  /**
   * From |V_us|, |V_cb|, |V_ub| and the angle γ in radians, as measured in tree-level decays.
   *
   * <p>The phase δ differs from γ by the phase of V_cd: sin(δ − γ) = s13 s23 c12/(s12 c23) · sin γ.
   */
  public static CkmMatrix ofTreeLevel(double vus, double vcb, double vub, double gamma) {
    double c13 = Math.sqrt(1 - vub * vub);
    double s12 = vus / c13;
    double s23 = vcb / c13;
    double ratio = vub * s23 / s12 * Math.sqrt((1 - s12 * s12) / (1 - s23 * s23));
    double delta = gamma + Math.asin(ratio * Math.sin(gamma));
    return ofMixing(s12, s23, new Complex(vub * Math.cos(delta), vub * Math.sin(delta)));
  }

  /** The standard parametrisation, with {@code s13} standing for s13·exp(iδ). */
  private static CkmMatrix ofMixing(double s12, double s23, Complex s13) {
    double c12 = Math.sqrt(1 - s12 * s12);
    double c23 = Math.sqrt(1 - s23 * s23);
    double c13 = Math.sqrt(1 - s13.abs() * s13.abs());
    Complex[][] v = {
      {real(c12 * c13), real(s12 * c13), s13.conjugate()},
      {
        s13.multiply(-c12 * s23).subtract(s12 * c23),
        s13.multiply(-s12 * s23).add(c12 * c23),
        real(s23 * c13)
      },
      {
        s13.multiply(-c12 * c23).add(s12 * s23),
        s13.multiply(-s12 * c23).subtract(c12 * s23),
        real(c23 * c13)
      }
    };
    return new CkmMatrix(v);
  }

  /**
   * The same mixing in a different phase convention: V_ij exp(i(α_i − β_j)). No prediction may
   * depend on it if Δq_ij is multiplied by exp(i(β_i − β_j)).
   *
   * @param up α, phases in radians of the fields u, c, t
   * @param down β, phases of d, s, b
   */
  public CkmMatrix rephased(double[] up, double[] down) {
    Complex[][] turned = new Complex[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double phase = up[i] - down[j];
        turned[i][j] = elements[i][j].multiply(new Complex(Math.cos(phase), Math.sin(phase)));
      }
    }
    return new CkmMatrix(turned);
  }

  private static Complex real(double value) {
    return new Complex(value, 0);
  }

  /**
   * Real part of V_ij.
   *
   * @param up 1, 2, 3 for u, c, t
   * @param down 1, 2, 3 for d, s, b
   */
  public double re(int up, int down) {
    return elements[up - 1][down - 1].getReal();
  }

  /** Imaginary part of V_ij; see {@link #re}. */
  public double im(int up, int down) {
    return elements[up - 1][down - 1].getImaginary();
  }
}
