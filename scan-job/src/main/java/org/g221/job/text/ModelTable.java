package org.g221.job.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.g221.engine.document.WrittenName;
import org.g221.engine.exact.Anomaly;
import org.g221.engine.exact.Field;
import org.g221.engine.exact.GaugeGroup;
import org.g221.engine.exact.ModelClass;
import org.g221.engine.exact.ParticleContent;

/** Prints the model for a terminal: content, anomalies, running, classes. */
public final class ModelTable {

  private ModelTable() {}

  public static void print(ParticleContent content, List<ModelClass> classes, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Particle content with %d vector-like famil%s (+ added to the Standard Model)%n%n",
        content.families(),
        content.families() == 1 ? "y" : "ies");
    printFields(content, out);
    out.println("\nGauge anomalies, summed over left- minus right-handed fermions\n");
    printAnomalies(content, out);
    out.println("\nOne-loop running, dg/d ln(mu) = b g^3/(16 pi^2)\n");
    TextTable running = new TextTable("group", "b");
    for (GaugeGroup group : GaugeGroup.values()) {
      running.add(group.title(), fraction(group.betaCoefficient(content).toString()));
    }
    running.print(out);
    out.println("\nClasses of SU(2)xSU(2)xU(1) models with lepton non-universality (Table I)");
    classes.forEach(known -> printClass(known, out));
  }

  private static void printFields(ParticleContent content, PrintWriter out) {
    TextTable table =
        new TextTable("field", "", "kind", "generations", "SU(3)", "SU(2)1", "SU(2)2", "U(1)Y");
    for (Field field : content.fields()) {
      table.add(
          field.name(),
          field.added() ? "+" : "",
          WrittenName.of(field.kind()),
          Integer.toString(field.generations()),
          Integer.toString(field.colours()),
          Integer.toString(field.dimension1()),
          Integer.toString(field.dimension2()),
          fraction(field.hypercharge().toString()));
    }
    table.print(out);
  }

  private static void printAnomalies(ParticleContent content, PrintWriter out) {
    TextTable table = new TextTable("anomaly", "value", "is the");
    for (Anomaly anomaly : Anomaly.values()) {
      table.add(anomaly.title(), fraction(anomaly.of(content).toString()), anomaly.formula());
    }
    table.print(out);
  }

  private static void printClass(ModelClass known, PrintWriter out) {
    String verdict = WrittenName.of(known.verdict());
    out.println();
    out.println(Lines.paragraph(known.title() + "  " + verdict + ": " + known.summary(), "", "  "));
    known.reasons().forEach(reason -> out.println(Lines.paragraph(reason, "  ", "    ")));
  }

  private static String fraction(String text) {
    return text.replace(" ", "");
  }
}
