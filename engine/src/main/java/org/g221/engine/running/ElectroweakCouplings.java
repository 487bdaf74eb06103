package org.g221.engine.running;

import java.util.Optional;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The couplings of a heavy triplet at low energy, with all one-loop running from its mass M.
 *
 * <p>Running is linear in the coefficients at M, and a table holds the map: see {@link
 * RunningTable} and {@code docs/physics.md}. Leading order in κ; the first family does not couple
 * to the triplet.
 */
public final class ElectroweakCouplings implements Couplings {

  /** Smallest mass M for which running is known. */
  public static final double SMALLEST_MASS_GEV = RunningTable.SHIPPED.smallestMassGev();

  /** Largest mass M for which running is known. */
  public static final double LARGEST_MASS_GEV = RunningTable.SHIPPED.largestMassGev();

  private final Couplings heavy;
  private final Real massGev;
  private final LowEnergyCharged charged;
  private final LowEnergyLeptonic leptonic;
  private final LowEnergyZ z;
  private final LowEnergyNeutral neutral;
  private final LowEnergyMixing mixing;

  /**
   * @param heavy the couplings at the mass of the triplet
   * @param massGev that mass
   * @throws IllegalArgumentException if they come from anything but a triplet
   */
  public ElectroweakCouplings(Couplings heavy, Real massGev) {
    TripletExchange triplet =
        heavy
            .triplet()
            .orElseThrow(() -> new IllegalArgumentException("the couplings are of no triplet"));
    this.heavy = heavy;
    this.massGev = massGev;
    LowEnergyVertices vertices = new LowEnergyVertices(triplet, massGev, heavy.inputs());
    this.charged = new LowEnergyCharged(vertices);
    this.leptonic = new LowEnergyLeptonic(vertices);
    this.z = new LowEnergyZ(vertices, leptonic, heavy.inputs());
    this.neutral = new LowEnergyNeutral(vertices, heavy.inputs());
    this.mixing = new LowEnergyMixing(vertices, heavy.inputs());
  }

  /** ln(M/M_Z), of which running consists of polynomials. */
  public static Real logarithm(Real massGev) {
    return massGev.over(RunningTable.SHIPPED.zMassGev()).logarithm();
  }

  /** The same of a number. */
  public static double logarithm(double massGev) {
    return StrictMath.log(massGev / RunningTable.SHIPPED.zMassGev());
  }

  @Override
  public TheoryInputs inputs() {
    return heavy.inputs();
  }

  @Override
  public LowEnergyCharged charged() {
    return charged;
  }

  @Override
  public LowEnergyLeptonic leptonic() {
    return leptonic;
  }

  @Override
  public LowEnergyZ z() {
    return z;
  }

  @Override
  public LowEnergyNeutral neutral() {
    return neutral;
  }

  @Override
  public LowEnergyMixing mixing() {
    return mixing;
  }

  @Override
  public Real zWidthFactor() {
    return leptonic.inverseFermiRatio().times(z.widthFactor());
  }

  /** Colliders produce them on their mass shell, where nothing has run yet. */
  @Override
  public Optional<HeavyVectors> heavyVectors() {
    return heavy.heavyVectors();
  }

  @Override
  public ElectroweakCouplings standardModel() {
    return new ElectroweakCouplings(heavy.standardModel(), massGev);
  }
}
