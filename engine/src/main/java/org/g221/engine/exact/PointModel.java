package org.g221.engine.exact;

import java.util.List;
import java.util.Optional;

/**
 * The full model of a point: spectrum, vector-like fermions, running, and what it has to meet.
 *
 * @param point the point
 * @param content the fields, with as many vector-like families as the point has
 * @param couplings gauge couplings: exact where there is an exact model, otherwise of leading order
 * @param exact gauge bosons and couplings without expansion; empty if there are none
 * @param quarks vector-like quarks that produce Δq; empty if none do
 * @param leptons vector-like leptons that produce Δℓ; empty if none do
 * @param checks conditions for the model to make sense at the point
 */
public record PointModel(
    ExactModel.Point point,
    ParticleContent content,
    GaugeCouplings couplings,
    Optional<ExactModel> exact,
    Optional<VectorLikeFermions> quarks,
    Optional<VectorLikeFermions> leptons,
    List<Check> checks) {

  public PointModel {
    checks = List.copyOf(checks);
  }

  /** g1, g2 and g' from M_W' upwards. */
  public List<RunningCoupling> running() {
    double start = point.massGev();
    return List.of(
        RunningCoupling.of(GaugeGroup.SU2_1, content, start, couplings.first()),
        RunningCoupling.of(GaugeGroup.SU2_2, content, start, couplings.second()),
        RunningCoupling.of(GaugeGroup.U1_Y, content, start, couplings.hypercharge()));
  }

  /** The largest mass of the vector-like fermions at which all Yukawa couplings are below √(4π). */
  public static double heaviestPerturbativeMassGev(VectorLikeFermions fermions) {
    double heaviest =
        fermions.heavyStates().stream()
            .mapToDouble(VectorLikeFermions.HeavyState::massGev)
            .max()
            .orElse(0);
    return fermions.largestYukawa() > 0
        ? heaviest * GaugeCouplings.PERTURBATIVE_LIMIT / fermions.largestYukawa()
        : Double.POSITIVE_INFINITY;
  }
}
