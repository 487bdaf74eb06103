package org.g221.job.written;

import java.util.Map;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.quantity.Quantity;
import org.g221.job.scan.ScanPlan;

/** Descriptions of quantities in results: symbols, units and columns. */
public final class QuantitiesDocument {

  private QuantitiesDocument() {}

  /** Parameters and derived quantities of a point, in the order of their values. */
  static Document of(Evaluation evaluation, Model model, Dataset dataset) {
    Map<String, Quantity> known = Quantities.of(model, dataset.catalogue());
    Document document = new Document();
    evaluation
        .point()
        .values()
        .keySet()
        .forEach(parameter -> document.with(parameter.key(), entry(parameter.quantity())));
    evaluation.derived().keySet().forEach(name -> document.with(name, entry(known.get(name))));
    return document;
  }

  /**
   * Axes of the scan, and what else its tables hold, with the columns of the tables that hold them.
   */
  public static Document of(ScanPlan plan) {
    Map<String, Quantity> known = Quantities.of(plan.model(), plan.dataset().catalogue());
    Document document = new Document();
    plan.varied()
        .forEach(parameter -> document.with(parameter.key(), withColumn(parameter.quantity())));
    plan.rowQuantities().forEach(name -> document.with(name, withColumn(known.get(name))));
    return document;
  }

  private static Document withColumn(Quantity quantity) {
    return new Document().with("column", quantity.column()).withAll(entry(quantity));
  }

  private static Document entry(Quantity quantity) {
    Document entry = new Document().with("symbol", quantity.symbol());
    return quantity.unit().isEmpty() ? entry : entry.with("unit", quantity.unit());
  }
}
