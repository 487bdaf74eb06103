package org.g221.job.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.document.WrittenName;
import org.g221.engine.exact.Anomaly;
import org.g221.engine.exact.Field;
import org.g221.engine.exact.GaugeGroup;
import org.g221.engine.exact.HermitianMatrix;
import org.g221.engine.exact.ModelClass;
import org.g221.engine.exact.ParticleContent;
import org.g221.engine.exact.PointModel;
import org.g221.engine.model.Finding;

/** The model as written to JSON. */
public final class ModelDocument {

  private ModelDocument() {}

  /**
   * The document of the model, including that of a point if there is one.
   *
   * @param classes the classification of G(221) models
   * @param findings what holds at the point
   */
  public static Document of(
      ParticleContent content,
      List<ModelClass> classes,
      Optional<PointModel> point,
      List<Finding> findings) {
    return new Document()
        .with("vector-like-families", content.families())
        .with("fields", content.fields().stream().map(ModelDocument::field).toList())
        .with("anomalies", anomalies(content))
        .with("one-loop-coefficients", running(content))
        .with("classes", classes.stream().map(ModelDocument::modelClass).toList())
        .withAny("point", point.map(model -> PointModelDocument.of(model, findings)));
  }

  private static Document anomalies(ParticleContent content) {
    Document anomalies = new Document();
    for (Anomaly anomaly : Anomaly.values()) {
      anomalies.with(anomaly.title(), text(anomaly.of(content).toString()));
    }
    return anomalies;
  }

  private static Document running(ParticleContent content) {
    Document running = new Document();
    for (GaugeGroup group : GaugeGroup.values()) {
      running.with(group.title(), text(group.betaCoefficient(content).toString()));
    }
    return running;
  }

  /** A fraction as {@code -22/3}. */
  private static String text(String fraction) {
    return fraction.replace(" ", "");
  }

  private static Document field(Field field) {
    return new Document()
        .with("field", field.name())
        .with("kind", WrittenName.of(field.kind()))
        .with("generations", field.generations())
        .with("su3", field.colours())
        .with("su2-1", field.dimension1())
        .with("su2-2", field.dimension2())
        .with("hypercharge", text(field.hypercharge().toString()))
        .with("added", field.added());
  }

  private static Document modelClass(ModelClass known) {
    return new Document()
        .with("class", known.title())
        .with("verdict", WrittenName.of(known.verdict()))
        .with("summary", known.summary())
        .with("reasons", known.reasons());
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
