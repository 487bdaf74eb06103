package org.g221.job.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.g221.engine.contour.EnclosedContours;
import org.g221.engine.plane.BinState;
import org.g221.engine.plane.EnclosedBin;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.engine.relaxation.PointProbe;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.FoundPoint;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.scan.ContinuousPlan;

/** Numbers the points that a continuous scan has found, and puts its outcome together. */
final class ContinuousFindings {

  private final ContinuousPlan plan;
  private final ModelProblem problem;
  private final PointProbe probe;
  private final EnclosedBin least;
  private final Optional<EnclosedPlanes> planes;
  private final List<EnclosedContours> contours;
  private final List<FoundPoint> points = new ArrayList<>();

  /**
   * @param least the least χ²
   * @param planes what is known of profiles; empty without a point from which they could start
   * @param contours of the profiles; none without planes
   */
  ContinuousFindings(
      ContinuousPlan plan,
      ModelProblem problem,
      EnclosedBin least,
      Optional<EnclosedPlanes> planes,
      List<EnclosedContours> contours) {
    this.plan = plan;
    this.problem = problem;
    this.probe = problem.newProbe();
    this.least = least;
    this.planes = planes;
    this.contours = contours;
  }

  ContinuousOutcome outcome(ScanEffort effort) {
    List<ProfileLikelihood> profiles = new ArrayList<>();
    for (int i = 0; i < plan.profiles().size(); i++) {
      int number = i;
      profiles.add(
          planes
              .map(
                  known ->
                      profile(plan.profiles().get(number), known.profiles().get(number))
                          .withContours(contours.get(number).cells()))
              .orElseGet(() -> unknown(plan.profiles().get(number))));
    }
    BestFit best = best();
    return new ContinuousOutcome(
        best,
        least.lower(),
        profiles,
        points,
        least.boxes()
            + planes.map(EnclosedPlanes::boxes).orElse(0L)
            + contours.stream().mapToLong(EnclosedContours::boxes).sum(),
        count(BinState.ENCLOSED),
        count(BinState.ABOVE),
        count(BinState.OPEN),
        planes.map(EnclosedPlanes::widest).orElse(0.0),
        planes.map(known -> known.plan().ceiling()).orElse(Double.POSITIVE_INFINITY),
        effort);
  }

  private long count(BinState state) {
    return planes.map(known -> known.count(state)).orElse(0L);
  }

  private ProfileLikelihood profile(ProfileDefinition definition, List<EnclosedBin> bins) {
    double ceiling = planes.orElseThrow().plan().ceiling();
    double[] chiSquare = new double[bins.size()];
    long[] numbers = new long[bins.size()];
    for (int bin = 0; bin < chiSquare.length; bin++) {
      EnclosedBin known = bins.get(bin);
      boolean matters = known.isReached() && known.lower() < ceiling;
      chiSquare[bin] = matters ? known.upper() : Double.POSITIVE_INFINITY;
      numbers[bin] = matters ? add(known.point()) : -1;
    }
    double[] lower = bins.stream().mapToDouble(EnclosedBin::lower).toArray();
    return ProfileLikelihood.enclosed(definition, chiSquare, numbers, lower, ceiling);
  }

  /** Nothing is known but the least χ² of all. */
  private ProfileLikelihood unknown(ProfileDefinition definition) {
    double[] none = new double[definition.bins()];
    Arrays.fill(none, Double.POSITIVE_INFINITY);
    long[] numbers = new long[none.length];
    Arrays.fill(numbers, -1);
    double[] lower = new double[none.length];
    Arrays.fill(lower, least.lower());
    return ProfileLikelihood.enclosed(definition, none, numbers, lower, Double.POSITIVE_INFINITY);
  }

  private long add(double[] coordinates) {
    AttainedPoint attained = probe.attain(coordinates).orElseThrow();
    points.add(
        new FoundPoint(problem.point(attained), attained.chiSquare(), attained.quantities()));
    return points.size() - 1L;
  }

  /** The lowest of all points; that of the search for the least χ² comes last. */
  private BestFit best() {
    BestFit best = BestFit.NONE;
    for (int i = 0; i < points.size(); i++) {
      best = best.or(new BestFit(points.get(i).chiSquare(), i));
    }
    if (least.isReached() && least.upper() < best.chiSquare()) {
      best = new BestFit(least.upper(), add(least.point()));
    }
    return best;
  }
}
