package org.g221.engine.observable;

import java.util.List;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.ModelPoint;

/** Model points with any hermitian Δq and Δℓ, all families included; r = 3, M = 1.5 TeV. */
final class FreePoint {

  static final double G2_OVER_G1 = 3;
  static final double MASS_GEV = 1500;

  private final FormulaGraph graph = new FormulaGraph();
  private final TheoryInputs inputs;
  private final double zeta;
  private FlavourMatrix quarks;
  private FlavourMatrix leptons;

  FreePoint(double zeta) {
    this(zeta, BundledData.dataset2016().inputs());
  }

  FreePoint(double zeta, TheoryInputs inputs) {
    this.zeta = zeta;
    this.inputs = inputs;
    this.quarks = proportionalToOne(0);
    this.leptons = proportionalToOne(0);
  }

  /** The inputs of data set 2016 with another CKM matrix. */
  static TheoryInputs inputsWith(CkmMatrix ckm) {
    TheoryInputs shipped = BundledData.dataset2016().inputs();
    return new TheoryInputs(
        shipped.fermiConstant(),
        shipped.zMassGev(),
        shipped.zWidthGev(),
        shipped.wMassGev(),
        shipped.sin2ThetaEff(),
        shipped.alphaInverse(),
        shipped.alphaS(),
        shipped.topMassGev(),
        shipped.bottomMassGev(),
        ckm,
        shipped.c10StandardModel(),
        shipped.bsMixingLoop(),
        shipped.brTauToENuNu());
  }

  FreePoint quarksProportionalToOne(double delta) {
    quarks = proportionalToOne(delta);
    return this;
  }

  FreePoint leptonsProportionalToOne(double delta) {
    leptons = proportionalToOne(delta);
    return this;
  }

  /** Second and third family of quarks only. */
  FreePoint quarks(double entry22, double entry33, double modulus, double phase) {
    quarks = texture(entry22, entry33, modulus, phase);
    return this;
  }

  /** Second and third family of leptons only. */
  FreePoint leptons(double entry22, double entry33, double modulus, double phase) {
    leptons = texture(entry22, entry33, modulus, phase);
    return this;
  }

  PredictionsAt predictions() {
    double root = inputs.wMassGev() * G2_OVER_G1 / MASS_GEV;
    ModelPoint point =
        new ModelPoint(
            graph.constant(G2_OVER_G1),
            graph.constant(MASS_GEV),
            graph.constant(root * root),
            graph.constant(zeta),
            quarks,
            leptons,
            List.of());
    return PredictionsAt.point(point, inputs);
  }

  private FlavourMatrix proportionalToOne(double delta) {
    Real diagonal = graph.constant(delta);
    Complex none = Complex.of(graph.zero());
    return FlavourMatrix.hermitian(List.of(diagonal, diagonal, diagonal), none, none, none);
  }

  private FlavourMatrix texture(double entry22, double entry33, double modulus, double phase) {
    Complex entry23 = Complex.constant(graph, modulus * Math.cos(phase), modulus * Math.sin(phase));
    return FlavourMatrix.hermitian(graph.constant(entry22), graph.constant(entry33), entry23);
  }
}
