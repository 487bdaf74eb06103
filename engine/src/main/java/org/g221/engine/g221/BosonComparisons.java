package org.g221.engine.g221;

import static org.g221.engine.g221.AmplitudeComparison.leptonNames;
import static org.g221.engine.g221.AmplitudeComparison.quarkNames;
import static org.g221.engine.treelevel.ConstantCouplings.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.FermionCouplings;
import org.g221.engine.exact.GaugeSector;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Couplings;

/**
 * Compares the W and Z couplings in observables at leading order in κ with the exact ones.
 *
 * <p>Widths are proportional to G_F M³ × couplings squared, so couplings are in units of 2M/v with
 * the exact mass; at leading order widths are divided by 1 + δ_G, and couplings by its square root.
 */
final class BosonComparisons {

  private final List<AmplitudeComparison> all = new ArrayList<>();
  private final G221Couplings leading;
  private final FermionCouplings couplings;
  private final GaugeSector gauge;
  private final TheoryInputs inputs;
  private final double v;
  private final double root;

  private BosonComparisons(G221Couplings leading, ExactModel exact) {
    this.leading = leading;
    this.couplings = exact.couplings();
    this.gauge = exact.gauge();
    this.inputs = leading.inputs();
    this.v = inputs.vacuumValueGev();
    this.root = Math.sqrt(1 + leading.fermiShift().constantValue());
  }

  /** The comparisons of a point whose couplings are constants. */
  static List<AmplitudeComparison> of(G221Couplings leading, ExactModel exact) {
    BosonComparisons comparisons = new BosonComparisons(leading, exact);
    comparisons.wBoson();
    comparisons.zBoson();
    return comparisons.all;
  }

  private void add(String name, Complex exact, Complex approximate, double scale) {
    all.add(new AmplitudeComparison(name, exact, approximate, scale));
  }

  private void wBoson() {
    double unit = 2 * gauge.w().massGev() / v;
    for (int a = 1; a <= Generation.COUNT; a++) {
      for (int b = 1; b <= Generation.COUNT; b++) {
        add(
            "W " + leptonNames(a, b),
            couplings.leptons(gauge.w(), a, b).divide(unit),
            number(leading.charged().leptonCoupling(a, b)).divide(root),
            1);
      }
    }
    for (int up = 1; up <= 2; up++) {
      for (int down = 1; down <= Generation.COUNT; down++) {
        add(
            "W " + quarkNames(up, down),
            couplings.quarks(gauge.w(), up, down).divide(unit),
            number(leading.charged().quarkCoupling(up, down)).divide(root),
            Math.hypot(inputs.ckm().re(up, down), inputs.ckm().im(up, down)));
      }
    }
    Complex ratio = new Complex(gauge.w().massGev() / inputs.wMassGev(), 0);
    add("W mass", ratio, new Complex(leading.z().wMassRatio().constantValue(), 0), 1);
  }

  private void zBoson() {
    double unit = 2 * gauge.z().massGev() / v;
    for (Fermion fermion : Fermion.values()) {
      double left = fermion.isospin() - fermion.charge() * inputs.sin2ThetaEff();
      // No Z decays into top quarks.
      int generations = fermion == Fermion.UP_QUARK ? 2 : 3;
      for (int i = 1; i <= generations; i++) {
        for (int j = i; j <= generations; j++) {
          add(
              "Z " + fermion.nameOf(i) + " " + fermion.nameOf(j) + ", left-handed",
              couplings.left(gauge.z(), fermion, i, j).divide(unit),
              number(leading.z().left(fermion, i, j)).divide(root),
              Math.abs(left));
        }
      }
      double right = Math.abs(fermion.charge() * inputs.sin2ThetaEff());
      if (right > 0) {
        add(
            "Z " + fermion.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", right-handed",
            new Complex(couplings.right(gauge.z(), fermion) / unit, 0),
            number(leading.z().right(fermion, 1, 1)).divide(root),
            right);
      }
    }
  }
}
