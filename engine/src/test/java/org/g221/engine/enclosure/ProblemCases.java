package org.g221.engine.enclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Running;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.g221.engine.triplet.TripletModel;
import org.g221.engine.triplet.TripletParameter;

/** Problems of every kind: textures, phases, free parameters, running, data sets, another model. */
public final class ProblemCases {

  public static final String REAL = "real entries";
  static final String PHASES = "phases";
  static final String VECTOR = "vector-like mixing";
  static final String TRIPLET = "triplet";

  private ProblemCases() {}

  /** All names that {@link #problem} knows. */
  public static List<String> names() {
    return List.of(
        REAL,
        "zeta free",
        PHASES,
        "some phases",
        "ratio free",
        "ratio alone",
        "tan beta",
        VECTOR,
        "vector-like mixing, zeta free",
        "running",
        "running, zeta free",
        "current",
        "current, running, zeta free",
        TRIPLET);
  }

  /** The problem with a name. */
  public static ModelProblem problem(String name) {
    if (name.equals(TRIPLET)) {
      return triplet();
    }
    Dataset dataset = name.contains("current") ? BundledData.current() : BundledData.dataset2016();
    Running running = name.contains("running") ? Running.ELECTROWEAK : Running.NONE;
    List<String> included = name.contains("current") ? List.of() : List.of("R_K[1,6]@LHCb:2014");
    return ModelProblem.of(
        G221Model.INSTANCE,
        Likelihood.of(dataset.withRunning(running), included, List.of()),
        ranges(name),
        List.of("R(D*)", "kappa"));
  }

  private static ContinuousRanges ranges(String name) {
    Map<Parameter, Double> fixed = new LinkedHashMap<>();
    List<Varied> varied = new ArrayList<>();
    addScale(name, fixed, varied);
    addMixing(name, fixed, varied);
    if (name.startsWith(VECTOR)) {
      for (Parameter component : G221Texture.VECTOR_LIKE_MIXING.parameters()) {
        varied.add(new Varied(component, -1.1, 1.1));
      }
      return new ContinuousRanges(G221Texture.VECTOR_LIKE_MIXING, fixed, varied);
    }
    varied.add(new Varied(G221Parameter.DELTA_Q_22, -0.2, 1));
    varied.add(new Varied(G221Parameter.DELTA_Q_33, -0.2, 1));
    varied.add(new Varied(G221Parameter.DELTA_Q_23, -0.5, 0.5));
    if (name.contains("phases")) {
      double first = name.equals(PHASES) ? -Math.PI : 0.5;
      varied.add(new Varied(G221Parameter.DELTA_Q_23_PHASE, first, Math.PI));
    }
    varied.add(new Varied(G221Parameter.DELTA_L_22, -0.05, 0.9));
    varied.add(new Varied(G221Parameter.DELTA_L_33, -0.2, 1));
    varied.add(new Varied(G221Parameter.DELTA_L_23, -0.5, 0.5));
    return new ContinuousRanges(G221Texture.ENTRIES, fixed, varied);
  }

  private static void addScale(String name, Map<Parameter, Double> fixed, List<Varied> varied) {
    if (name.startsWith("ratio")) {
      varied.add(new Varied(G221Parameter.G2_OVER_G1, 0.5, 5));
    } else {
      fixed.put(G221Parameter.G2_OVER_G1, 3.0);
    }
    if (name.equals("ratio alone")) {
      fixed.put(G221Parameter.MASS_WPRIME_GEV, 1500.0);
    } else {
      varied.add(new Varied(G221Parameter.MASS_WPRIME_GEV, 697, 10_000));
    }
  }

  private static void addMixing(String name, Map<Parameter, Double> fixed, List<Varied> varied) {
    if (name.contains("tan beta")) {
      varied.add(new Varied(G221Parameter.TAN_BETA, 0.2, 2));
    } else if (name.contains("zeta free")) {
      varied.add(new Varied(G221Parameter.ZETA, -0.1, 1));
    } else {
      fixed.put(G221Parameter.ZETA, 0.0);
    }
  }

  /** Another model, which offers no coordinates of its own. */
  private static ModelProblem triplet() {
    TripletModel model = new TripletModel();
    ContinuousRanges ranges =
        new ContinuousRanges(
            model.textures().get(0),
            Map.of(TripletParameter.MASS_GEV, 1500.0),
            List.of(
                new Varied(TripletParameter.G_BB, 0, 2),
                new Varied(TripletParameter.G_SB, -0.1, 0.1),
                new Varied(TripletParameter.G_MUMU, -1, 1),
                new Varied(TripletParameter.G_TAUTAU, 0, 2)));
    Likelihood likelihood = Likelihood.of(BundledData.current().withRunning(Running.NONE));
    return ModelProblem.of(model, likelihood, ranges, List.of("R(D*)", "strength"));
  }
}
