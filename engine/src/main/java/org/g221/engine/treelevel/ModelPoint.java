package org.g221.engine.treelevel;

import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.D_B;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.D_S;
import static org.g221.engine.treelevel.G221Parameter.D_TAU;
import static org.g221.engine.treelevel.G221Parameter.G2_OVER_G1;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.treelevel.G221Parameter.TAN_BETA;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The model quantities that determine low-energy physics, as expressions.
 *
 * <p>The ratio of couplings and the heavy mass enter only through κ = (M_W r/M)² = v²ĝ²/(4M²),
 * except for the logarithm of M in the running of the mixing operator.
 *
 * @param g2OverG1 r = g2/g1
 * @param massGev mass M of the heavy vectors
 * @param kappa κ = (M_W r/M)², which is ε² g2⁴/n1⁴ in eq. (8) of arXiv:1604.03088
 * @param zeta gauge mixing ζ; eq. (14)
 * @param deltaQ Δq in the basis of down-quark masses
 * @param deltaL Δℓ in the basis of charged-lepton masses
 * @param rules conditions for the point to be evaluated
 */
public record ModelPoint(
    Real g2OverG1,
    Real massGev,
    Real kappa,
    Real zeta,
    FlavourMatrix deltaQ,
    FlavourMatrix deltaL,
    List<RangeRule> rules) {

  /** Allowance for rounding at the edges of ranges. */
  static final double EDGE_TOLERANCE = 1e-12;

  /** Largest κ: one half, as corrections are of relative size κ. */
  public static final double LARGEST_KAPPA = 0.5;

  /** Smallest ratio and mass that count as positive. */
  private static final double SMALLEST_POSITIVE = Double.MIN_NORMAL;

  public ModelPoint {
    rules = List.copyOf(rules);
  }

  /**
   * Builds the quantities from parameters.
   *
   * @param texture how Δq and Δℓ follow from parameters
   * @param values the parameters, with tan-beta in place of zeta if given
   */
  public static ModelPoint of(G221Texture texture, ParameterValues values, TheoryInputs inputs) {
    Function<Parameter, Real> value = values.expressions();
    Real ratio = value.apply(G2_OVER_G1);
    Real mass = value.apply(MASS_WPRIME_GEV);
    Real inverseSquare = ratio.graph().one().over(ratio.squared());
    Real zeta =
        values.gives(TAN_BETA) ? zeta(value.apply(TAN_BETA), inverseSquare) : value.apply(ZETA);
    Real kappa = ratio.times(inputs.wMassGev()).over(mass).squared();
    FlavourMatrix deltaQ = quarkMatrix(texture, value);
    FlavourMatrix deltaL = leptonMatrix(texture, value);
    List<RangeRule> rules =
        List.of(
            couplingRule(ratio, inputs),
            new RangeRule("mass-wprime-gev must be positive", mass.minus(SMALLEST_POSITIVE)),
            new RangeRule(
                "zeta must lie between -1/r^2 and 1",
                zeta.plus(inverseSquare).min(ratio.graph().one().minus(zeta)).plus(EDGE_TOLERANCE)),
            eigenvalueRule("quark", deltaQ, inverseSquare),
            eigenvalueRule("lepton", deltaL, inverseSquare),
            new RangeRule(
                String.format(
                    Locale.ROOT,
                    "kappa is above %s, where the expansion in kappa does not hold",
                    LARGEST_KAPPA),
                kappa.graph().constant(LARGEST_KAPPA).minus(kappa)));
    return new ModelPoint(ratio, mass, kappa, zeta, deltaQ, deltaL, rules);
  }

  /** The quantities of one point, as constants of their own graph. */
  public static ModelPoint of(ParameterPoint point, TheoryInputs inputs) {
    return of((G221Texture) point.texture(), ParameterValues.constants(point), inputs);
  }

  /** The Standard Model limit κ = 0 with vanishing flavour matrices. */
  ModelPoint withoutNewPhysics() {
    Real zero = kappa.graph().zero();
    FlavourMatrix none = FlavourMatrix.hermitian(zero, zero, Complex.of(zero));
    return new ModelPoint(g2OverG1, massGev, zero, zero, none, none, List.of());
  }

  /** ζ = sin²β − cos²β/r²; eq. (14). */
  private static Real zeta(Real tanBeta, Real inverseSquare) {
    Real square = tanBeta.squared();
    return square.minus(inverseSquare).over(square.plus(1));
  }

  private static FlavourMatrix quarkMatrix(G221Texture texture, Function<Parameter, Real> value) {
    return switch (texture) {
      case ENTRIES -> entries(value, DELTA_Q_22, DELTA_Q_33, DELTA_Q_23, DELTA_Q_23_PHASE);
      case VECTOR_LIKE_MIXING -> vectorLikeMixing(value.apply(D_S), value.apply(D_B));
    };
  }

  private static FlavourMatrix leptonMatrix(G221Texture texture, Function<Parameter, Real> value) {
    return switch (texture) {
      case ENTRIES -> entries(value, DELTA_L_22, DELTA_L_33, DELTA_L_23, DELTA_L_23_PHASE);
      case VECTOR_LIKE_MIXING -> vectorLikeMixing(value.apply(D_MU), value.apply(D_TAU));
    };
  }

  private static FlavourMatrix entries(
      Function<Parameter, Real> value,
      Parameter entry22,
      Parameter entry33,
      Parameter modulus,
      Parameter phase) {
    return FlavourMatrix.hermitian(
        value.apply(entry22),
        value.apply(entry33),
        Complex.ofPolar(value.apply(modulus), value.apply(phase)));
  }

  /** Δ_ij = δ_ij − d_i d_j. */
  private static FlavourMatrix vectorLikeMixing(Real d2, Real d3) {
    Real one = d2.graph().one();
    return FlavourMatrix.hermitian(
        one.minus(d2.squared()), one.minus(d3.squared()), Complex.of(d2.times(d3).negate()));
  }

  /** g1 = g√(1+r²)/r and g2 = g√(1+r²) stay below √(4π). */
  private static RangeRule couplingRule(Real ratio, TheoryInputs inputs) {
    Real g2 = G221Quantity.secondCoupling(ratio, inputs);
    Real limit = ratio.graph().constant(GaugeCouplings.PERTURBATIVE_LIMIT);
    Real margin = limit.minus(g2).min(limit.times(ratio).minus(g2));
    return new RangeRule(
        "g2-over-g1 must be positive with g1 and g2 below sqrt(4 pi)",
        margin.min(ratio.minus(SMALLEST_POSITIVE)));
  }

  /**
   * The eigenvalues of Δ lie in [−1/r², 1]: both 1 − Δ and Δ + 1/r² have non-negative diagonal
   * entries and determinant.
   */
  private static RangeRule eigenvalueRule(String name, FlavourMatrix delta, Real inverseSquare) {
    Real one = inverseSquare.graph().one();
    Real mixing = delta.at(2, 3).squaredModulus();
    Real above = positive(one.minus(delta.diagonal(2)), one.minus(delta.diagonal(3)), mixing);
    Real below =
        positive(
            delta.diagonal(2).plus(inverseSquare), delta.diagonal(3).plus(inverseSquare), mixing);
    return new RangeRule(
        String.format(
            Locale.ROOT,
            "the eigenvalues of the %s matrix Delta must lie between -1/r^2 and 1",
            name),
        above.min(below).plus(EDGE_TOLERANCE));
  }

  private static Real positive(Real first, Real second, Real mixing) {
    return first.min(second).min(first.times(second).minus(mixing));
  }
}
