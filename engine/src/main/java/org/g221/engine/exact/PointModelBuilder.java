package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.g221.engine.parameter.TheoryInputs;

/** Builds the model of a point, with its checks. */
public final class PointModelBuilder {

  private static final double ROUNDING = 1e-12;

  private final ExactModel.Point point;
  private final TheoryInputs inputs;
  private final List<Check> checks = new ArrayList<>();
  private OptionalInt families = OptionalInt.empty();
  private double heavyMassGev = Double.NaN;
  private Optional<DoubleFunction<VectorLikeFermions>> givenQuarks = Optional.empty();
  private Optional<DoubleFunction<VectorLikeFermions>> givenLeptons = Optional.empty();

  /**
   * @param point a point with positive r and M
   */
  public PointModelBuilder(ExactModel.Point point, TheoryInputs inputs) {
    this.point = point;
    this.inputs = inputs;
  }

  /** Sets the number of vector-like families; by default the least that the textures need. */
  public PointModelBuilder families(int number) {
    this.families = OptionalInt.of(number);
    return this;
  }

  /** Sets the mass of all vector-like fermions; by default the vacuum value u. */
  public PointModelBuilder heavyMassGev(double massGev) {
    this.heavyMassGev = massGev;
    return this;
  }

  /**
   * Sets the vector-like quarks for any u in GeV; they have to produce Δq at the u of the exact
   * model.
   */
  public PointModelBuilder quarks(DoubleFunction<VectorLikeFermions> quarks) {
    this.givenQuarks = Optional.of(quarks);
    return this;
  }

  /** Sets the vector-like leptons, likewise. */
  public PointModelBuilder leptons(DoubleFunction<VectorLikeFermions> leptons) {
    this.givenLeptons = Optional.of(leptons);
    return this;
  }

  /** Builds the model. */
  public PointModel build() {
    GaugeCouplings leading = leadingCouplings();
    checkRanges(leading);
    OptionalInt quarkFamilies = checkTexture("quark", point.deltaQ());
    OptionalInt leptonFamilies = checkTexture("lepton", point.deltaL());
    int needed = Math.max(quarkFamilies.orElse(0), leptonFamilies.orElse(0));
    int number = families.orElse(Math.max(needed, givenFamilies()));
    boolean inRange = checks.stream().allMatch(Check::met);
    Optional<ExactModel> exact = inRange ? ExactModel.of(point, inputs) : Optional.empty();
    checkVacuum(exact, inRange);
    Optional<ExactModel> enough = exact.filter(model -> number >= needed);
    checkFamilies(number, needed);
    Optional<VectorLikeFermions> quarks =
        enough.map(model -> fermions(givenQuarks, point.deltaQ(), number, model));
    Optional<VectorLikeFermions> leptons =
        enough.map(model -> fermions(givenLeptons, point.deltaL(), number, model));
    quarks.ifPresent(fermions -> checkYukawas("quark", fermions));
    leptons.ifPresent(fermions -> checkYukawas("lepton", fermions));
    return new PointModel(
        point,
        ParticleContent.withVectorLikeFamilies(number),
        exact.map(model -> model.gauge().couplings()).orElse(leading),
        exact,
        quarks,
        leptons,
        checks);
  }

  /** g1 and g2 at leading order: g = 2M_W/v, g' = g tan θ. */
  private GaugeCouplings leadingCouplings() {
    double weak = inputs.weakCoupling();
    double sin2 = inputs.sin2ThetaEff();
    return GaugeCouplings.of(weak, weak * Math.sqrt(sin2 / (1 - sin2)), point.ratio());
  }

  private void check(String name, boolean met, String detail, Object... numbers) {
    checks.add(new Check(name, met, String.format(Locale.ROOT, detail, numbers)));
  }

  private void checkRanges(GaugeCouplings couplings) {
    check(
        "g1 and g2 below sqrt(4 pi)",
        couplings.isPerturbative(),
        "g1 = %.4g, g2 = %.4g",
        couplings.first(),
        couplings.second());
    double lowest = -1 / (point.ratio() * point.ratio());
    check(
        "gauge mixing zeta between -1/r^2 and 1",
        point.zeta() >= lowest - ROUNDING && point.zeta() <= 1 + ROUNDING,
        "zeta = %.4g, -1/r^2 = %.4g",
        point.zeta(),
        lowest);
  }

  /** The number of families that a texture needs; none if it cannot be produced. */
  private OptionalInt checkTexture(String species, HermitianMatrix delta) {
    String name = species + " texture produced by some (lambda, M)";
    try {
      int needed = TextureInversion.familiesNeeded(delta, point.ratio());
      check(name, true, "with %d vector-like families or more", needed);
      return OptionalInt.of(needed);
    } catch (IllegalArgumentException e) {
      checks.add(new Check(name, false, e.getMessage()));
      return OptionalInt.empty();
    }
  }

  private void checkVacuum(Optional<ExactModel> exact, boolean lookedFor) {
    checks.add(
        new Check(
            "vacuum with this W' mass and the measured alpha, G_F, M_Z",
            exact.isPresent(),
            exact
                .map(
                    model ->
                        String.format(Locale.ROOT, "u = %.5g GeV", model.gauge().vacuum().uGev()))
                .orElse(lookedFor ? "none found" : "not looked for outside the ranges")));
  }

  private void checkFamilies(int number, int needed) {
    check(
        "enough vector-like families",
        number >= needed,
        "%d, the textures need %d",
        number,
        needed);
  }

  /** The number given, which does not depend on u. */
  private int givenFamilies() {
    int quarks = givenQuarks.map(known -> known.apply(1).families()).orElse(0);
    int leptons = givenLeptons.map(known -> known.apply(1).families()).orElse(0);
    return Math.max(quarks, leptons);
  }

  private VectorLikeFermions fermions(
      Optional<DoubleFunction<VectorLikeFermions>> given,
      HermitianMatrix delta,
      int number,
      ExactModel model) {
    double u = model.gauge().vacuum().uGev();
    if (given.isPresent()) {
      return given.get().apply(u);
    }
    double[] masses = new double[number];
    Arrays.fill(masses, Double.isNaN(heavyMassGev) ? u : heavyMassGev);
    return TextureInversion.producing(delta, point.ratio(), u, masses);
  }

  private void checkYukawas(String species, VectorLikeFermions fermions) {
    check(
        species + " Yukawa couplings below sqrt(4 pi)",
        fermions.largestYukawa() < GaugeCouplings.PERTURBATIVE_LIMIT,
        "largest |lambda| = %.4g; with this mixing heavy masses up to %.4g GeV",
        fermions.largestYukawa(),
        PointModel.heaviestPerturbativeMassGev(fermions));
  }
}
