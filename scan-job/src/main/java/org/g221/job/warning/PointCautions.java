package org.g221.job.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.g221.engine.likelihood.SearchMasses;
import org.g221.engine.model.Caution;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.SignificantDigits;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;

/**
 * Warns where the best fit, or a share of the 95 % regions, calls for a caution: of a derived
 * quantity of the model, or since a search has no limit for the mass.
 */
final class PointCautions {

  private final ScanPlan plan;
  private final ScanPoints points;
  private final PointFormulas best;
  private final List<PointFormulas> inside;

  PointCautions(
      ScanPlan plan, ScanPoints points, BestFit bestFit, List<ProfileLikelihood> profiles) {
    this.plan = plan;
    this.points = points;
    this.best = formulas(bestFit.gridIndex());
    this.inside = RegionNodes.of(bestFit, profiles).stream().map(this::formulas).toList();
  }

  private PointFormulas formulas(long node) {
    ParameterPoint point = points.point(node);
    return plan.model()
        .formulas(point.texture(), ParameterValues.constants(point), plan.dataset().inputs());
  }

  List<String> all() {
    List<String> warnings = new ArrayList<>();
    for (DerivedQuantity quantity : plan.model().derivedQuantities()) {
      quantity.caution().ifPresent(caution -> add(quantity.key(), caution, warnings));
    }
    SearchMasses.of(plan.likelihood()).forEach(masses -> add(masses, warnings));
    return warnings;
  }

  private void add(String quantity, Caution caution, List<String> warnings) {
    double[] values =
        inside.stream().mapToDouble(point -> point.derived(quantity).constantValue()).toArray();
    double worst = best.derived(quantity).constantValue();
    for (double value : values) {
      worst = caution.excess(value) > caution.excess(worst) ? value : worst;
    }
    if (caution.concerns(worst)) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: at worst %s.",
              where(values, best.derived(quantity).constantValue(), caution::concerns),
              caution.text(worst)));
    }
  }

  private void add(SearchMasses masses, List<String> warnings) {
    double[] values =
        inside.stream().mapToDouble(known -> known.massGev().constantValue()).toArray();
    double ofBest = best.massGev().constantValue();
    DoublePredicate outside = mass -> !masses.contain(mass);
    for (double mass : values) {
      if (outside.test(mass)) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s: %s costs nothing, as it has limits for %s alone.",
                where(values, ofBest, outside),
                masses.measurement(),
                masses.range()));
        return;
      }
    }
  }

  /** The nodes inside the regions include the best fit. */
  private static String where(double[] values, double ofBest, DoublePredicate concerned) {
    double share = 0;
    for (double value : values) {
      share += concerned.test(value) ? 1.0 / values.length : 0;
    }
    return String.format(
        Locale.ROOT,
        "%s %s %% of the 95 %% regions",
        concerned.test(ofBest) ? "At the best fit and in" : "In",
        SignificantDigits.of(100 * share, 2));
  }
}
