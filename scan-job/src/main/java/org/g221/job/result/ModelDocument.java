package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.document.WrittenName;
import org.g221.engine.model.Anomaly;
import org.g221.engine.model.Field;
import org.g221.engine.model.GaugeGroup;
import org.g221.engine.model.HermitianMatrix;
import org.g221.engine.model.ModelClass;
import org.g221.engine.model.ParticleContent;
import org.g221.engine.model.PointModel;

/** The model as nested maps, the form in which it is written as JSON. */
public final class ModelDocument {

  private ModelDocument() {}

  /**
   * The document of the model, with that of a point if there is one.
   *
   * @param classes the classification of G(221) models
   */
  public static Map<String, Object> of(
      ParticleContent content, List<ModelClass> classes, Optional<PointModel> point) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("vector-like-families", content.families());
    document.put("fields", content.fields().stream().map(ModelDocument::field).toList());
    Map<String, Object> anomalies = new LinkedHashMap<>();
    for (Anomaly anomaly : Anomaly.values()) {
      anomalies.put(anomaly.title(), text(anomaly.of(content).toString()));
    }
    document.put("anomalies", anomalies);
    Map<String, Object> running = new LinkedHashMap<>();
    for (GaugeGroup group : GaugeGroup.values()) {
      running.put(group.title(), text(group.betaCoefficient(content).toString()));
    }
    document.put("one-loop-coefficients", running);
    document.put("classes", classes.stream().map(ModelDocument::modelClass).toList());
    point.ifPresent(model -> document.put("point", PointModelDocument.of(model)));
    return document;
  }

  /** A fraction as {@code -22/3}. */
  private static String text(String fraction) {
    return fraction.replace(" ", "");
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("field", field.name());
    document.put("kind", WrittenName.of(field.kind()));
    document.put("generations", field.generations());
    document.put("su3", field.colours());
    document.put("su2-1", field.dimension1());
    document.put("su2-2", field.dimension2());
    document.put("hypercharge", text(field.hypercharge().toString()));
    document.put("added", field.added());
    return document;
  }

  private static Map<String, Object> modelClass(ModelClass known) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("class", known.title());
    document.put("verdict", WrittenName.of(known.verdict()));
    document.put("summary", known.summary());
    document.put("reasons", known.reasons());
    return document;
  }

  /** Rows of [re, im] pairs. */
  static List<Object> matrix(HermitianMatrix matrix) {
    List<Object> rows = new ArrayList<>();
    for (int i = 1; i <= matrix.size(); i++) {
      List<Object> row = new ArrayList<>();
      for (int j = 1; j <= matrix.size(); j++) {
        row.add(complex(matrix.at(i, j)));
      }
      rows.add(row);
    }
    return rows;
  }

  static List<Double> complex(Complex value) {
    // Adding zero turns −0 into 0.
    return List.of(value.getReal() + 0.0, value.getImaginary() + 0.0);
  }
}
