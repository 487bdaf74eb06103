package org.g221.job.plot;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.g221.job.SampleScan;

/** Profiles, points and measurements with made-up numbers. */
public final class MadeUpPlots {

  /** Those of data set 2016. */
  public static final Map<String, Quantity> QUANTITIES =
      Quantities.of(G221Model.INSTANCE, SampleScan.plan(SampleScan.TEXT).dataset().catalogue());

  public static final double BEST = 62.31;
  public static final List<ConfidenceLevel> LEVELS =
      List.of(new ConfidenceLevel(0.9545), new ConfidenceLevel(0.6827));

  public static final Map<String, List<DrawnMeasurement>> MEASUREMENTS =
      Map.of(
          "R(D*)", List.of(band("R(D*)@HFAG:2016", 0.316, 0.0187)),
          "R_K[1,6]", List.of(band("R_K[1,6]@LHCb:2014", 0.745, 0.097)));
  public static final Map<String, Double> STANDARD_MODEL_VALUES =
      Map.of("R(D*)", 0.252, "R_K[1,6]", 1.0004);

  private MadeUpPlots() {}

  /** What the pictures of a scan show, with best fit and Standard Model. */
  public static PlotContent complete() {
    return new PlotContent(
        "figure-2, data set 2016",
        BEST,
        LEVELS,
        Optional.of(bestFit()),
        MEASUREMENTS,
        STANDARD_MODEL_VALUES,
        QUANTITIES);
  }

  /** Profiles in one and two quantities. */
  public static List<ProfileLikelihood> profiles() {
    return List.of(starPlane(), massPlane(), zetaLine(), ratioLine());
  }

  public static ProfileAxis axisRatioStar() {
    return ProfileAxis.ofQuantity("R(D*)", 0, 0.23, 0.35, 60);
  }

  public static ProfileAxis axisRatioK() {
    return ProfileAxis.ofQuantity("R_K[1,6]", 1, 0.5, 1.2, 70);
  }

  /** A bent valley with a second minimum; nothing below R(D*) = 0.24. */
  public static ProfileLikelihood starPlane() {
    return plane(
        axisRatioStar(),
        axisRatioK(),
        (x, y) -> {
          double bend = 0.8 + 30 * (x - 0.27) * (x - 0.27) * 10;
          double first = square((x - 0.27) / 0.008) + square((y - bend) / 0.05);
          double second = 1.5 + square((x - 0.315) / 0.006) + square((y - 0.66) / 0.04);
          return x < 0.24 ? Double.POSITIVE_INFINITY : BEST + Math.min(first, second);
        });
  }

  private static ProfileLikelihood massPlane() {
    ProfileAxis mass =
        ProfileAxis.ofGridAxis("mass-wprime-gev", 0, new double[] {700, 1000, 1500, 2200, 3000});
    ProfileAxis entry =
        ProfileAxis.ofGridAxis(
            "delta-q-23", 1, new double[] {-0.012, -0.009, -0.006, -0.003, 0, 0.003, 0.006});
    return plane(
        mass, entry, (x, y) -> BEST + square((x - 1400) / 500) + square((y + 0.004) * x / 3));
  }

  private static ProfileLikelihood zetaLine() {
    ProfileAxis zeta = ProfileAxis.ofQuantity("zeta", 2, -0.08, 0.06, 60);
    return line(
        zeta,
        x ->
            x > -0.04 && x < -0.033 ? Double.POSITIVE_INFINITY : BEST + square((x + 0.01) / 0.012));
  }

  private static ProfileLikelihood ratioLine() {
    return line(
        axisRatioStar(),
        x -> BEST + Math.min(square((x - 0.27) / 0.008), 1.5 + square((x - 0.315) / 0.006)));
  }

  public static ProfileLikelihood plane(
      ProfileAxis x, ProfileAxis y, DoubleBinaryOperator chiSquare) {
    double[] values = new double[x.bins() * y.bins()];
    for (int bin = 0; bin < values.length; bin++) {
      values[bin] =
          chiSquare.applyAsDouble(x.centers()[bin / y.bins()], y.centers()[bin % y.bins()]);
    }
    return profile(List.of(x, y), values);
  }

  public static ProfileLikelihood line(ProfileAxis x, DoubleUnaryOperator chiSquare) {
    double[] values = new double[x.bins()];
    for (int bin = 0; bin < values.length; bin++) {
      values[bin] = chiSquare.applyAsDouble(x.centers()[bin]);
    }
    return profile(List.of(x), values);
  }

  private static ProfileLikelihood profile(List<ProfileAxis> axes, double[] values) {
    return new ProfileLikelihood(new ProfileDefinition(axes), values, new long[values.length]);
  }

  private static double square(double value) {
    return value * value;
  }

  public static Evaluation bestFit() {
    Map<String, Double> derived = new LinkedHashMap<>();
    derived.put("kappa", 0.0091);
    derived.put("zeta", -0.01);
    derived.put("tan-beta", Double.POSITIVE_INFINITY);
    return new Evaluation(
        new ParameterPoint(
            G221Texture.ENTRIES,
            Map.of(
                G221Parameter.G2_OVER_G1, 3.0,
                G221Parameter.MASS_WPRIME_GEV, 1400.0,
                G221Parameter.ZETA, -0.01,
                G221Parameter.DELTA_Q_23, -0.004)),
        derived,
        Optional.empty(),
        BEST,
        byRunning(64.25, BEST),
        45,
        List.of(
            new PredictedValue(
                "R(D*)", "", 0.27, OptionalDouble.empty(), 0.252, OptionalDouble.of(0.27 / 0.252)),
            new PredictedValue(
                "R_K[1,6]", "", 0.8, OptionalDouble.empty(), 1.0004, OptionalDouble.of(0.79968)),
            new PredictedValue(
                "BR(Bs->mumu)",
                "",
                2.8612e-9,
                OptionalDouble.empty(),
                3.65e-9,
                OptionalDouble.of(0.7839)),
            new PredictedValue(
                "m_W", "GeV", 80.371, OptionalDouble.empty(), 80.358, OptionalDouble.of(1.00016)),
            new PredictedValue(
                "C9_mu", "", -0.61, OptionalDouble.of(-0.02), 0, OptionalDouble.empty())),
        List.of(
            pull("R_K[1,6]@LHCb:2014", "R_K[1,6]", 0.745, 0.097, -0.5670),
            pull("R(D*)@HFAG:2016", "R(D*)", 0.316, 0.0187, 2.4599),
            pull("m_W@PDG:2014", "m_W", 80.385, 0.0172, 0.8140),
            pull("sigma_had@LEP:2005", "sigma_had", 41.541, 0.0377, 1.7),
            new Pull(
                "BR(Z->taumu)@DELPHI:1996",
                "BR(Z->taumu)",
                0,
                6.12e-6,
                -0.25,
                Optional.of(new UpperLimit(1.2e-5, 0.95)))),
        List.of(
            new Block("z-lineshape", 9, 18.4, byRunning(19.75, 18.4)),
            new Block("semileptonic", 4, 8.21, byRunning(Double.NaN, 8.21))),
        Optional.of(new TruncationError(0.0004, "C10 of b -> s e e")),
        List.of());
  }

  public static Evaluation standardModel() {
    return new Evaluation(
        new ParameterPoint(G221Texture.ENTRIES, Map.of()),
        Map.of(),
        Optional.empty(),
        75.03,
        Map.of(),
        45,
        List.of(),
        List.of(
            pull("R_K[1,6]@LHCb:2014", "R_K[1,6]", 0.745, 0.097, -2.63),
            pull("R(D*)@HFAG:2016", "R(D*)", 0.316, 0.0187, 3.4225),
            pull("m_W@PDG:2014", "m_W", 80.385, 0.0172, 1.57)),
        List.of(
            new Block("z-lineshape", 9, 17.9, Map.of()),
            new Block("semileptonic", 4, 19.5, Map.of())),
        Optional.of(new TruncationError(0, "W mass")),
        List.of());
  }

  /** A measurement that is counted, and the only one of its observable. */
  public static DrawnMeasurement band(String name, double value, double sigma) {
    return drawn(name, DrawnMeasurement.Form.BAND, value, sigma, Optional.empty());
  }

  public static DrawnMeasurement drawn(
      String name,
      DrawnMeasurement.Form form,
      double value,
      double sigma,
      Optional<String> whyNotCounted) {
    String observable = name.substring(0, name.indexOf('@'));
    return new DrawnMeasurement(
        observable, List.of(name), form, value, sigma, Optional.empty(), whyNotCounted);
  }

  /** An upper limit that is counted. */
  public static DrawnMeasurement limit(String name, double limit, double level) {
    return new DrawnMeasurement(
        name.substring(0, name.indexOf('@')),
        List.of(name),
        DrawnMeasurement.Form.LINE,
        0,
        limit / 1.645,
        Optional.of(new UpperLimit(limit, level)),
        Optional.empty());
  }

  private static Map<Running, Double> byRunning(double electroweak, double none) {
    Map<Running, Double> both = new EnumMap<>(Running.class);
    both.put(Running.ELECTROWEAK, electroweak);
    both.put(Running.NONE, none);
    return both;
  }

  private static Pull pull(
      String measurement, String observable, double measured, double sigma, double pull) {
    return new Pull(measurement, observable, measured, sigma, pull, Optional.empty());
  }
}
