package org.g221.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingAngle;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.coupling.UnmixedZCouplings;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRange;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.quantity.Quantity;

/** A triplet of heavy vectors that sees left-handed leptons alone, with parameters of its own. */
public final class LeptonVectorModel implements Model {

  private enum Name implements Parameter {
    MASS(new Quantity("mass-v-gev", "M_V", "GeV", "mass of the vectors")),
    MUONS(new Quantity("g-muon", "g_\\mu", "", "coupling to muons")),
    TAUS(new Quantity("g-tau", "g_\\tau", "", "coupling to tau leptons"));

    private final Quantity quantity;

    Name(Quantity quantity) {
      this.quantity = quantity;
    }

    @Override
    public Quantity quantity() {
      return quantity;
    }

    @Override
    public String toString() {
      return quantity.name();
    }
  }

  private record Diagonal() implements Texture {
    @Override
    public String key() {
      return "diagonal";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(Name.MUONS, Name.TAUS);
    }
  }

  private record Point(Real massGev, Real strength, FlavourMatrix leptons, TheoryInputs inputs)
      implements PointFormulas, Couplings, MesonMixing {

    private Complex one(boolean same) {
      return Complex.of(same ? massGev.graph().one() : massGev.graph().zero());
    }

    @Override
    public Couplings couplings() {
      return this;
    }

    @Override
    public Couplings standardModel() {
      return new Point(massGev, massGev.graph().zero(), leptons, inputs);
    }

    @Override
    public List<RangeRule> rules() {
      return List.of(
          new RangeRule("the vectors are too light", massGev.minus(2 * inputs.zMassGev())));
    }

    @Override
    public Real derived(String key) {
      return strength;
    }

    @Override
    public ChargedCurrents charged() {
      FlavourMatrix ckm = FlavourMatrix.of(inputs.ckm(), massGev.graph());
      return new ChargedCurrents() {
        @Override
        public Complex amplitude(int up, int down, int lepton, int neutrino) {
          return one(lepton == neutrino);
        }

        @Override
        public Complex leptonCoupling(int lepton, int neutrino) {
          return one(lepton == neutrino);
        }

        @Override
        public Complex quarkCoupling(int up, int down) {
          return ckm.at(up, down);
        }
      };
    }

    @Override
    public LeptonicDecays leptonic() {
      return (a, b, c, d) -> {
        Complex charged = leptons.at(a, d).times(leptons.at(c, b));
        Complex neutral = leptons.at(a, b).times(leptons.at(c, d)).times(one(true).re().times(0.5));
        return one(a == d).times(one(c == b)).plus(charged.minus(neutral).times(strength));
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
          return one(false);
        }

        @Override
        public Complex bToSRightLeptons(int a, int b) {
          return one(false);
        }

        @Override
        public Complex bToSNeutrinos(int a, int b) {
          return one(false);
        }

        @Override
        public Complex threeLeptonsLeft(int b, int a, int c) {
          return one(false);
        }

        @Override
        public Complex threeLeptonsRight(int b, int a, int c) {
          return one(false);
        }
      };
    }

    @Override
    public MesonMixing mixing() {
      return this;
    }

    @Override
    public MixingCoefficient down(int i, int j, double scaleGev) {
      return new MixingCoefficient(one(false), massGev.graph().one());
    }

    @Override
    public MixingCoefficient up(int i, int j, double scaleGev) {
      return down(i, j, scaleGev);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Name.values());
  }

  @Override
  public List<Texture> textures() {
    return List.of(new Diagonal());
  }

  @Override
  public List<List<Parameter>> needed() {
    return List.of(List.of(Name.MASS));
  }

  @Override
  public List<DerivedQuantity> derivedQuantities() {
    return List.of(new DerivedQuantity(new Quantity("strength", "\\kappa", "", "v²/(4M²)"), true));
  }

  @Override
  public PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs) {
    Real mass = values.of(Name.MASS);
    Real zero = mass.graph().zero();
    double vacuum = inputs.vacuumValueGev();
    return new Point(
        mass,
        mass.graph().constant(vacuum * vacuum / 4).over(mass.squared()),
        FlavourMatrix.hermitian(values.of(Name.MUONS), values.of(Name.TAUS), Complex.of(zero)),
        inputs);
  }

  @Override
  public ParameterPoint standardModel() {
    return new ParameterPoint(new Diagonal(), Map.of(Name.MASS, 1e4));
  }

  @Override
  public List<ParameterRange> ranges(
      Function<Parameter, double[]> values, Optional<TheoryInputs> inputs) {
    return List.of(
        new ParameterRange(Name.MASS, 100, Double.POSITIVE_INFINITY, "must reach 100 GeV"));
  }
}
