package org.g221.job.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.grid.Axis;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.quantity.Quantity;
import org.g221.job.scan.ScanPlan;

/** What results say of quantities: symbols, units and columns. */
final class QuantitiesDocument {

  private QuantitiesDocument() {}

  /** Parameters and derived quantities of a point, in the order in which their values stand. */
  static Map<String, Object> of(Evaluation evaluation, Dataset dataset) {
    Map<String, Quantity> known = Quantities.of(dataset.catalogue());
    Map<String, Object> document = new LinkedHashMap<>();
    evaluation
        .point()
        .values()
        .keySet()
        .forEach(parameter -> document.put(parameter.key(), entry(parameter.quantity())));
    evaluation.derived().keySet().forEach(name -> document.put(name, entry(known.get(name))));
    return document;
  }

  /** Axes of the scan and of its profiles, with the columns of the tables that hold them. */
  static Map<String, Object> of(ScanPlan plan) {
    Map<String, Quantity> known = Quantities.of(plan.dataset().catalogue());
    Map<String, Object> document = new LinkedHashMap<>();
    for (Axis axis : plan.grid().axes()) {
      document.put(axis.parameter().key(), withColumn(axis.parameter().quantity()));
    }
    plan.quantities().forEach(name -> document.put(name, withColumn(known.get(name))));
    return document;
  }

  private static Map<String, Object> withColumn(Quantity quantity) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("column", quantity.column());
    entry.putAll(entry(quantity));
    return entry;
  }

  private static Map<String, Object> entry(Quantity quantity) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("symbol", quantity.symbol());
    if (!quantity.unit().isEmpty()) {
      entry.put("unit", quantity.unit());
    }
    return entry;
  }
}
