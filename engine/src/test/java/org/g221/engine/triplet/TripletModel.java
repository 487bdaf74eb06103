package org.g221.engine.triplet;

import static org.g221.engine.triplet.TripletParameter.G_BB;
import static org.g221.engine.triplet.TripletParameter.G_MUMU;
import static org.g221.engine.triplet.TripletParameter.G_MUTAU;
import static org.g221.engine.triplet.TripletParameter.G_SB;
import static org.g221.engine.triplet.TripletParameter.G_TAUTAU;
import static org.g221.engine.triplet.TripletParameter.MASS_GEV;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.coupling.FlavourMatrix;
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

/**
 * A triplet of heavy vectors with free couplings to left-handed quarks and leptons, L = ½V^I_μ[g_ij
 * q̄_iγ^μτ^I q_j + g_ab l̄_aγ^μτ^I l_b], and none to the Higgs boson.
 */
public final class TripletModel implements Model {

  private static final double LOWEST_MASS_GEV = 100;
  private static final double LARGEST_STRENGTH = 0.5;

  /** The only texture. */
  private record FreeCouplings() implements Texture {
    @Override
    public String key() {
      return "free";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(G_BB, G_SB, G_MUMU, G_TAUTAU, G_MUTAU);
    }
  }

  private record Point(TripletCouplings couplings, Real massGev, Real strength)
      implements PointFormulas {

    @Override
    public List<RangeRule> rules() {
      Real largest = strength.graph().constant(LARGEST_STRENGTH);
      return List.of(new RangeRule("the vectors are too light", largest.minus(strength)));
    }

    @Override
    public Real derived(String key) {
      return strength;
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(TripletParameter.values());
  }

  @Override
  public List<Texture> textures() {
    return List.of(new FreeCouplings());
  }

  @Override
  public List<List<Parameter>> needed() {
    return List.of(List.of(MASS_GEV));
  }

  @Override
  public List<DerivedQuantity> derivedQuantities() {
    return List.of(new DerivedQuantity(new Quantity("strength", "\\kappa", "", "v²/(4M²)"), true));
  }

  @Override
  public PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs) {
    Real mass = values.of(MASS_GEV);
    double vacuum = inputs.vacuumValueGev();
    Real strength = mass.graph().constant(vacuum * vacuum / 4).over(mass.squared());
    FlavourMatrix quarks =
        FlavourMatrix.hermitian(mass.graph().zero(), values.of(G_BB), Complex.of(values.of(G_SB)));
    FlavourMatrix leptons =
        FlavourMatrix.hermitian(
            values.of(G_MUMU), values.of(G_TAUTAU), Complex.of(values.of(G_MUTAU)));
    return new Point(new TripletCouplings(mass, strength, quarks, leptons, inputs), mass, strength);
  }

  @Override
  public ParameterPoint standardModel() {
    return new ParameterPoint(textures().get(0), Map.of(MASS_GEV, 1e4));
  }

  @Override
  public List<ParameterRange> ranges(
      Function<Parameter, double[]> values, Optional<TheoryInputs> inputs) {
    List<ParameterRange> ranges = new ArrayList<>();
    ranges.add(
        new ParameterRange(MASS_GEV, LOWEST_MASS_GEV, Double.POSITIVE_INFINITY, "must reach 100"));
    double largest = Math.sqrt(4 * Math.PI);
    for (Parameter coupling : textures().get(0).parameters()) {
      ranges.add(
          new ParameterRange(coupling, -largest, largest, "must not exceed sqrt(4 pi) in modulus"));
    }
    return ranges;
  }
}
