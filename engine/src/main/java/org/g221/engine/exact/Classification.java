package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.exact.ModelClass.Pattern;
import org.g221.engine.exact.ModelClass.Source;
import org.g221.engine.exact.ModelClass.Verdict;

/**
 * The four classes of G(221) models: Table I of arXiv:1604.03088 as a computation.
 *
 * <p>Verdicts follow from the particle content, the charge formulas and the bounds on g2; see
 * {@link HeavyMultiplets} and {@link CouplingHierarchy}.
 */
public final class Classification {

  /** An illustrative coupling of muons in units of that of taus. */
  private static final double SMALLER_COUPLING = 0.2;

  private Classification() {}

  /**
   * All classes, in the order of the table.
   *
   * @param families number of vector-like families of the model with Yukawa couplings
   * @param weak the SU(2)_L coupling g
   */
  public static List<ModelClass> of(int families, double weak) {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(families);
    return List.of(
        gaugeCouplingsWithLBreaking(content),
        gaugeCouplingsWithYBreaking(new CouplingHierarchy(weak)),
        yukawaCouplingsWithLBreaking(content),
        yukawaCouplingsWithYBreaking(content));
  }

  private static ModelClass gaugeCouplingsWithLBreaking(ParticleContent content) {
    List<HeavyMultiplets.Doublet> doublets = HeavyMultiplets.doublets(content);
    List<String> names = doublets.stream().map(HeavyMultiplets.Doublet::title).toList();
    boolean leftHanded = doublets.stream().anyMatch(HeavyMultiplets.Doublet::isLeftHanded);
    return new ModelClass(
        Source.GAUGE_COUPLINGS,
        Pattern.L_BREAKING,
        leftHanded ? Verdict.VIABLE : Verdict.DISFAVOURED,
        leftHanded ? "left-handed currents" : "no left-handed currents",
        List.of(
            "Fields of one SU(2)H doublet have the same colour, handedness and weak isospin, and"
                + " hypercharges Y = T3H + H that differ by 1.",
            "Among the fermions of the Standard Model these are: " + String.join(", ", names) + ".",
            leftHanded
                ? "So left-handed currents couple to the new bosons."
                : "None is left-handed, so the new bosons cannot make the left-handed b -> s current"
                    + " that R_K asks for."));
  }

  private static ModelClass gaugeCouplingsWithYBreaking(CouplingHierarchy hierarchy) {
    boolean reached = hierarchy.isReached(GaugeCouplings.PERTURBATIVE_LIMIT);
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "One family under SU(2)2 and two under SU(2)1 have Delta with eigenvalues 1, -1/r^2, -1/r^2:"
            + " electrons couple with at least 1/r^2 of the largest coupling, whatever the mixing.");
    reasons.add(
        String.format(
            Locale.ROOT,
            "Muons have about %.0f %% of the coupling of taus, and electrons should have a tenth of"
                + " that: r = g2/g1 of at least %.1f, g2 of at least %.1f.",
            100 * CouplingHierarchy.MUON_OVER_TAU,
            hierarchy.wantedRatio(),
            hierarchy.secondCoupling(hierarchy.wantedRatio())));
    reasons.add(hierarchy.describe("Perturbativity", GaugeCouplings.PERTURBATIVE_LIMIT));
    for (double bound : CouplingHierarchy.instantonBounds()) {
      reasons.add(hierarchy.describe("Proton decay through instantons", bound));
    }
    return new ModelClass(
        Source.GAUGE_COUPLINGS,
        Pattern.Y_BREAKING,
        reached ? Verdict.VIABLE : Verdict.DISFAVOURED,
        reached ? "hierarchy of couplings possible" : "perturbativity",
        reasons);
  }

  private static ModelClass yukawaCouplingsWithLBreaking(ParticleContent content) {
    int solutions = HeavyMultiplets.protectedTransitions(content.field("qL"));
    return new ModelClass(
        Source.YUKAWA_COUPLINGS,
        Pattern.L_BREAKING,
        solutions > 0 ? Verdict.VIABLE : Verdict.DISFAVOURED,
        solutions > 0 ? "GIM protection" : "no GIM",
        List.of(
            "Charge formula Q = T3L + (T3H + H). A W' between vector-like Qb and Qc needs them in one"
                + " SU(2)H multiplet, with |T3H(Qb) - T3H(Qc)| = 1.",
            "GIM protection needs T3H + H = 1/6 for both, the hypercharge of qL.",
            String.format(
                Locale.ROOT,
                "Pairs of states in multiplets of dimension 2 to %d that meet both: %d.",
                HeavyMultiplets.LARGEST_DIMENSION,
                solutions)));
  }

  private static ModelClass yukawaCouplingsWithYBreaking(ParticleContent content) {
    boolean sameCharges =
        HeavyMultiplets.hasChargesOf(content.field("QL"), content.field("qL"))
            && HeavyMultiplets.hasChargesOf(content.field("LL"), content.field("lL"));
    boolean anomalyFree = Anomaly.allVanish(content);
    int universal = familiesWithoutElectrons(1, 1);
    int different = familiesWithoutElectrons(SMALLER_COUPLING, 1);
    boolean enough = content.families() >= different;
    boolean viable = sameCharges && anomalyFree && enough;
    return new ModelClass(
        Source.YUKAWA_COUPLINGS,
        Pattern.Y_BREAKING,
        viable ? Verdict.VIABLE : Verdict.DISFAVOURED,
        viable ? "GIM protection and left-handed currents" : "content does not suffice",
        List.of(
            "Under SU(2)L x U(1)Y, the diagonal group, vector-like and chiral doublets have "
                + (sameCharges ? "the same charges: GIM protection." : "different charges."),
            "Anomalies " + (anomalyFree ? "cancel." : "do not cancel."),
            String.format(
                Locale.ROOT,
                "With %d vector-like family electrons are without coupling only for Delta = diag(0, 1, 1),"
                    + " alike for muons and taus; diag(0, %s, 1) needs %d, as 1 - Delta has this rank."
                    + " There are %d.",
                universal,
                SMALLER_COUPLING,
                different,
                content.families())));
  }

  /** Families needed for couplings to muons and taus only; independent of r. */
  private static int familiesWithoutElectrons(double muons, double taus) {
    return TextureInversion.familiesNeeded(HermitianMatrix.diagonal(0, muons, taus), 1);
  }
}
