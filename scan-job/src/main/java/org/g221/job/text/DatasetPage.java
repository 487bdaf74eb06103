package org.g221.job.text;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.g221.engine.measurement.BibliographyEntry;
import org.g221.engine.measurement.Correlation;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Reference;
import org.g221.engine.measurement.Reliability;
import org.g221.engine.measurement.StandardModelValue;

/** The full content of a data set, as a section of a Markdown page. */
public final class DatasetPage {

  private final Dataset dataset;
  private final PrintWriter out;

  private DatasetPage(Dataset dataset, PrintWriter out) {
    this.dataset = dataset;
    this.out = out;
  }

  /** A page with all given data sets. */
  public static void print(List<Dataset> datasets, PrintWriter out) {
    printTop(out);
    datasets.forEach(dataset -> new DatasetPage(dataset, out).print());
  }

  private static void printTop(PrintWriter out) {
    out.println(
        """
        <!-- Made by scripts/make-docs from the files under conf/. Changes here are lost. -->

        # Data sets

        Every number that a χ² is made of, with its source. [Data files](data-files.md) says how to write a data set of \
        your own.

        A value is given with its statistical and systematic error, or with the total one. An upper limit L on a rate p \
        with a Standard Model part p_SM enters χ² as z² max(0, (p − p_SM)/(L − p_SM))², z being the two-sided normal \
        quantile of its confidence level, and a one-sided measurement m ± σ as max(0, (p − m)/σ)². A search with a limit L \
        for each mass M enters as (z p/L(M))², with ln L linear in ln M between its masses, and not at all beyond them.

        | reliability | meaning |
        | --- | --- |
        | verified | value and error were read in a public compilation or in the publication |
        | recomputed | derived from other published numbers |
        | computed | obtained by running a public program |
        | unverified-consistent | not seen in a source, but agrees with a recomputation |
        | unverified | not seen in a source |""");
  }

  private void print() {
    long inFit = dataset.measurements().stream().filter(Measurement::inFit).count();
    out.printf(Locale.ROOT, "%n## Data set %s%n%n", Markdown.code(dataset.name()));
    out.println(Markdown.text(dataset.description()) + "\n");
    out.printf(
        Locale.ROOT, "%d measurements, %d of them in χ².%n", dataset.measurements().size(), inFit);
    groups().forEach(this::printMeasurements);
    printSharedData();
    printCorrelations();
    printStandardModel();
    printInputs();
    printPublications();
  }

  private Map<String, List<Measurement>> groups() {
    return dataset.measurements().stream()
        .collect(
            Collectors.groupingBy(Measurement::group, LinkedHashMap::new, Collectors.toList()));
  }

  private void printMeasurements(String group, List<Measurement> measurements) {
    long inFit = measurements.stream().filter(Measurement::inFit).count();
    out.printf(Locale.ROOT, "%n### %s: %s, %d in χ²%n%n", dataset.name(), group, inFit);
    Markdown.header(out, "measurement", "value", "source", "reliability", "in χ²");
    for (Measurement measurement : measurements) {
      Markdown.row(
          out,
          Markdown.code(measurement.name()),
          MeasuredNumber.of(measurement),
          source(measurement),
          measurement.reliability().key(),
          measurement.whyNotInFit().map(why -> "no: " + Markdown.text(why)).orElse("yes"));
    }
  }

  private static String source(Measurement measurement) {
    Reference reference = measurement.reference();
    StringBuilder source = new StringBuilder();
    source.append(linked(reference, reference.citation()));
    for (String more : List.of(measurement.where(), measurement.publishedAs())) {
      source.append(more.isEmpty() ? "" : "; " + Markdown.text(more));
    }
    return source.toString();
  }

  private static String linked(Reference reference, String text) {
    String address = reference.publication().link();
    return address.isEmpty() ? Markdown.text(text) : Markdown.link(text, address);
  }

  private void printSharedData() {
    List<Measurement> sharing =
        dataset.measurements().stream()
            .filter(measurement -> !measurement.sharedData().usesDataOf().isEmpty())
            .toList();
    if (sharing.isEmpty()) {
      return;
    }
    out.printf(Locale.ROOT, "%n### %s: measurements that contain others%n%n", dataset.name());
    for (Measurement measurement : sharing) {
      String others =
          measurement.sharedData().usesDataOf().stream()
              .map(Markdown::code)
              .collect(Collectors.joining(", "));
      out.println("- " + Markdown.code(measurement.name()) + " contains the data of " + others);
    }
  }

  private void printCorrelations() {
    out.printf(Locale.ROOT, "%n### %s: correlations%n", dataset.name());
    for (Correlation correlation : dataset.correlations()) {
      out.printf(
          Locale.ROOT,
          "%n%s: %s (%s)%n%n```%n",
          Markdown.code(correlation.name()),
          Markdown.text(correlation.source()),
          correlation.reliability().key());
      List<String> names = correlation.measurements();
      int width = names.stream().mapToInt(String::length).max().orElse(0);
      for (String row : names) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", row));
        for (String column : names) {
          line.append(
              String.format(
                  Locale.ROOT, "%9s", Markdown.number(correlation.coefficient(row, column))));
        }
        out.println(line);
      }
      out.println("```");
    }
  }

  private void printStandardModel() {
    out.printf(Locale.ROOT, "%n### %s: Standard Model values%n%n", dataset.name());
    Markdown.header(out, "observable", "value", "source", "reliability");
    dataset
        .standardModel()
        .forEach(
            (observable, value) -> {
              printStandardModel(Markdown.code(observable), value);
              value
                  .alternatives()
                  .forEach(
                      (name, other) ->
                          printStandardModel(
                              Markdown.code(observable) + ", alternative " + Markdown.code(name),
                              other));
            });
  }

  private void printStandardModel(String name, StandardModelValue value) {
    printValue(
        name,
        value.value(),
        value.uncertainty(),
        value.unit(),
        value.source(),
        value.reliability());
  }

  private void printInputs() {
    out.printf(Locale.ROOT, "%n### %s: inputs of predictions%n%n", dataset.name());
    Markdown.header(out, "input", "value", "source", "reliability");
    dataset
        .inputValues()
        .forEach(
            (name, input) ->
                printValue(
                    Markdown.code(name),
                    input.value(),
                    input.uncertainty(),
                    input.unit(),
                    input.source(),
                    input.reliability()));
  }

  private void printValue(
      String name,
      double value,
      double uncertainty,
      String unit,
      String source,
      Reliability reliability) {
    Markdown.row(
        out,
        name,
        MeasuredNumber.of(value, uncertainty, unit),
        Markdown.text(source),
        reliability.key());
  }

  private void printPublications() {
    out.printf(Locale.ROOT, "%n### %s: publications%n%n", dataset.name());
    dataset.measurements().stream()
        .map(Measurement::reference)
        .distinct()
        .sorted(Comparator.comparing(Reference::key, String.CASE_INSENSITIVE_ORDER))
        .forEach(
            reference ->
                out.println(
                    "- " + Markdown.code(reference.key()) + ": " + bibliographic(reference)));
  }

  /** Authors, title, journal and year; the citation if these are not known. */
  private static String bibliographic(Reference reference) {
    BibliographyEntry publication = reference.publication();
    if (publication.title().isEmpty()) {
      return linked(reference, reference.citation());
    }
    String journal =
        publication.journal().isEmpty() ? "" : Markdown.text(publication.journal()) + ", ";
    return Markdown.text(publication.authors())
        + ", "
        + linked(reference, publication.title())
        + ", "
        + journal
        + publication.year();
  }
}
