package org.g221.engine.triplet;

import java.util.Optional;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingAngle;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.coupling.TripletVectors;
import org.g221.engine.coupling.UnmixedZCouplings;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * What the vectors do at low energy: amplitudes alone, with strength v²/(4M²) times two couplings.
 * W and Z keep their couplings; only the Fermi constant moves sin²θ.
 */
record TripletCouplings(
    Real massGev, Real strength, FlavourMatrix quarks, FlavourMatrix leptons, TheoryInputs inputs)
    implements Couplings {

  /** Couplings are given in full, so that their common strength is 1. */
  @Override
  public Optional<HeavyVectors> heavyVectors() {
    return Optional.of(
        new TripletVectors(massGev, graph().one(), graph().zero(), leptons, quarks, ckm()));
  }

  private FormulaGraph graph() {
    return strength.graph();
  }

  private Complex kronecker(int i, int j) {
    return Complex.of(i == j ? graph().one() : graph().zero());
  }

  private FlavourMatrix ckm() {
    return FlavourMatrix.of(inputs.ckm(), graph());
  }

  @Override
  public Couplings standardModel() {
    FlavourMatrix none =
        FlavourMatrix.hermitian(graph().zero(), graph().zero(), Complex.of(graph().zero()));
    return new TripletCouplings(massGev, graph().zero(), none, none, inputs);
  }

  @Override
  public ChargedCurrents charged() {
    return new ChargedCurrents() {
      @Override
      public Complex amplitude(int up, int down, int lepton, int neutrino) {
        Complex quark = ckm().times(quarks).at(up, down).times(ckm().at(up, down).inverse());
        Complex heavy = quark.times(leptons.at(lepton, neutrino)).times(strength);
        return kronecker(lepton, neutrino).plus(heavy);
      }

      @Override
      public Complex leptonCoupling(int lepton, int neutrino) {
        return kronecker(lepton, neutrino);
      }

      @Override
      public Complex quarkCoupling(int up, int down) {
        return ckm().at(up, down);
      }
    };
  }

  @Override
  public LeptonicDecays leptonic() {
    return (a, b, c, d) -> {
      Complex charged = leptons.at(a, d).times(leptons.at(c, b));
      Complex neutral = leptons.at(a, b).times(leptons.at(c, d)).times(graph().constant(0.5));
      return kronecker(a, d).times(kronecker(c, b)).plus(charged.minus(neutral).times(strength));
    };
  }

  @Override
  public ZCouplings z() {
    return new UnmixedZCouplings(new MixingAngle(leptonic(), inputs));
  }

  @Override
  public NeutralCurrents neutral() {
    return new NeutralCurrents() {
      @Override
      public TheoryInputs inputs() {
        return inputs;
      }

      @Override
      public Complex bToSLeptons(int a, int b) {
        return quarks.at(2, 3).times(leptons.at(a, b)).times(strength);
      }

      @Override
      public Complex bToSRightLeptons(int a, int b) {
        return Complex.of(graph().zero());
      }

      @Override
      public Complex bToSNeutrinos(int a, int b) {
        return bToSLeptons(a, b);
      }

      @Override
      public Complex threeLeptonsLeft(int b, int a, int c) {
        Complex direct = leptons.at(a, b).times(leptons.at(c, c));
        Complex crossed = leptons.at(a, c).times(leptons.at(c, b));
        return (a == c ? direct : direct.plus(crossed)).times(strength.times(0.5));
      }

      @Override
      public Complex threeLeptonsRight(int b, int a, int c) {
        return Complex.of(graph().zero());
      }
    };
  }

  @Override
  public MesonMixing mixing() {
    return new MesonMixing() {
      @Override
      public MixingCoefficient down(int i, int j, double scaleGev) {
        Complex top = ckm().at(3, j).times(ckm().at(3, i).conjugate());
        Complex ratio = quarks.at(i, j).times(top.inverse());
        return new MixingCoefficient(ratio.times(ratio), strength);
      }

      @Override
      public MixingCoefficient up(int i, int j, double scaleGev) {
        Complex coupling = ckm().times(quarks).times(ckm().adjoint()).at(i, j);
        Complex turned = coupling.times(MesonMixing.phaseOfUpQuarks(ckm(), i, j));
        return new MixingCoefficient(turned.times(turned), strength);
      }
    };
  }
}
