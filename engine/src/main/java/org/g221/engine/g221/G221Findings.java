package org.g221.engine.g221;

import static org.g221.engine.model.Finding.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.exact.Check;
import org.g221.engine.exact.PointModel;
import org.g221.engine.model.Finding;
import org.g221.engine.treelevel.G221Cautions;
import org.g221.engine.treelevel.G221Quantity;

/** What the full model of a point says about it: conditions of consistency, masses, width. */
final class G221Findings {

  /** n_VL of arXiv:1604.03088, below eq. (7). */
  private static final int FAMILIES_OF_THE_PAPER = 2;

  /**
   * What searches for pairs of vector-like quarks exclude for the decays they see best, in GeV; the
   * limits are collected in arXiv:2412.01761.
   */
  private static final double EXCLUDED_FOR_SOME_DECAYS = 1600;

  private G221Findings() {}

  static List<Finding> of(PointModel model, Map<String, Double> derived) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : model.checks()) {
      findings.add(Finding.of(check.name(), check.met(), check.detail()));
    }
    findings.add(families(model));
    findings.add(vectorLikeMasses(model, derived));
    Optional.ofNullable(derived.get(G221Quantity.WIDTH_OVER_MASS.toString()))
        .map(G221Findings::width)
        .ifPresent(findings::add);
    return findings;
  }

  private static Finding families(PointModel model) {
    int families = model.content().families();
    return Finding.of(
        "two vector-like families, as in arXiv:1604.03088",
        families <= FAMILIES_OF_THE_PAPER,
        "the textures need " + families);
  }

  /** Quarks, as limits on leptons are weaker; without a solution what the first family allows. */
  private static Finding vectorLikeMasses(PointModel model, Map<String, Double> derived) {
    double largest =
        model
            .quarks()
            .map(PointModel::heaviestPerturbativeMassGev)
            .orElseGet(
                () ->
                    derived.getOrDefault(
                        G221Quantity.VECTOR_LIKE_MASS_MAX_GEV.toString(), Double.NaN));
    String because =
        String.format(
            Locale.ROOT,
            "at most %s GeV with Yukawa couplings below sqrt(4 pi); pairs are excluded up to %s to"
                + " %s GeV, depending on their decays",
            number(largest),
            number(G221Cautions.EXCLUDED_VECTOR_LIKE_MASS_GEV),
            number(EXCLUDED_FOR_SOME_DECAYS));
    String condition = "vector-like quarks heavier than searches exclude";
    boolean isOpen = Double.isNaN(largest) || isBetween(largest);
    return isOpen
        ? Finding.open(condition, because)
        : Finding.of(condition, largest >= EXCLUDED_FOR_SOME_DECAYS, because);
  }

  private static boolean isBetween(double massGev) {
    return massGev >= G221Cautions.EXCLUDED_VECTOR_LIKE_MASS_GEV
        && massGev < EXCLUDED_FOR_SOME_DECAYS;
  }

  /** Searches for resonances assume widths that are small compared with the mass. */
  private static Finding width(double share) {
    String condition = "heavy vectors as narrow as searches assume";
    String because = "width over mass " + number(share);
    return share <= G221Cautions.LARGEST_WIDTH
        ? Finding.of(condition, true, because)
        : Finding.open(condition, because + ", more than " + number(G221Cautions.LARGEST_WIDTH));
  }
}
