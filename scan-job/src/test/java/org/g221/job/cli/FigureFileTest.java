package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.g221.job.SampleScan;
import org.g221.job.plot.WellFormed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** {@code plot} of figure files about a finished scan. */
@ExtendWith(FinishedSample.class)
class FigureFileTest {

  private static final String PLANE =
      """
      format-version: 1
      figure-id: plane
      x: "R(D*)"
      y: { quantity: "R_K[1,6]", range: [0.4, 1.1] }
      items:
        - { region: sample, legend: "$\\\\zeta=0$" }
      """;

  @TempDir private Path folder;

  /** Draws a figure file in a folder that holds a copy of the sample, named so. */
  private CommandRun plot(String text, String... more) throws IOException {
    Path sample = folder.resolve("sample");
    if (!Files.exists(sample)) {
      FinishedSample.copyTo(sample);
    }
    Path file = Files.writeString(folder.resolve("figure.yaml"), text);
    List<String> arguments =
        new ArrayList<>(List.of("plot", file.toString(), "--out", out("a.svg")));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private Document svg(String text) throws IOException {
    CommandRun run = plot(text);
    assertThat(run.status()).as(run.err()).isZero();
    return WellFormed.parse(Files.readString(folder.resolve("a.svg")));
  }

  /** Text as a reader of the picture sees it. */
  private String text(String figure) throws IOException {
    CommandRun run = plot(figure, "--out", out("a.pdf"));
    assertThat(run.status()).as(run.err()).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String description(Document svg) {
    return WellFormed.elements(svg, "desc").get(0).getTextContent();
  }

  private void assertRefused(String figure, String... messages) throws IOException {
    CommandRun run = plot(figure);
    assertThat(run.errorLines().stream().map(line -> line.replace(folder + "/", "")))
        .containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("a.svg")).doesNotExist();
  }

  @Test
  void everyKindOfItemIsDrawnAndExplained() throws IOException {
    String figure =
        PLANE
            + """
                - { band: "R(D*)", sigma: 1, colour: "#123456" }
                - { band: "R_K[1,6]@LHCb:2014", legend: "measured" }
                - { line: { x: 0.28 }, legend: "a line" }
                - { line: { y: 0.9 }, legend: none }
                - { point: best-fit, of: sample }
                - { point: standard-model, sigma: 2 }
                - { point: [0.3, 0.7], error: [0.01, 0.05], legend: "a point", colour: green }
                - { label: "a $\\\\Delta m^2$", at: [0.26, 1.0] }
              """;
    Document svg = svg(figure);

    assertThat(WellFormed.ofClass(svg, "item-2")).hasSize(2); // in the frame and in the legend
    assertThat(description(svg))
        .contains(
            "ζ\u2009=\u20090 at 68.27\u00a0% reaches from",
            "R(D*) = 0.316 ± 0.019, HFAG 2016.",
            "R_K[1,6] = 0.745 ± 0.090, LHCb 2014, not in χ²",
            "a line at R(D*) = 0.28.",
            "Best fit at R(D*) = ",
            "Standard Model at R(D*) = ",
            "a point at R(D*) = 0.3, R_K[1,6] = 0.7.",
            "a Δm2",
            "Scans: sample, data set 2016.");
    assertThat(text(figure))
        .contains(
            "HFAG 2016 (1σ)",
            "measured",
            "a line",
            "best fit",
            "Standard Model (2σ)",
            "a point",
            "sample, data set 2016");
  }

  @Test
  void profilesAreDrawnInFiguresOfOneQuantity() throws IOException {
    String figure =
        """
        format-version: 1
        figure-id: curve
        title: "A $\\\\chi^2$ curve"
        x: { quantity: delta-q-23, label: "$\\\\Delta_{23}$" }
        y: { range: [0, 9] }
        size: [400, 300]
        legend: upper right
        items:
          - { profile: sample, levels: [0.9], legend: "free" }
          - { line: { y: 4 }, legend: "2σ" }
          - { point: best-fit }
        """;
    Document svg = svg(figure);

    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("400");
    assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("300");
    // Nine units of Δχ² over 300 − 30 − 58 − 12 pixels, upwards from 230.
    assertThat(WellFormed.ofClass(svg, "item-2").get(0).getAttribute("d"))
        .isEqualTo("M78,141.11L376,141.11");
    assertThat(description(svg)).contains("free: 90\u00a0% ").doesNotContain("68.27");
    assertThat(text(figure)).contains("A χ2 curve", "Δχ", "90\u00a0%");
  }

  @Test
  void itemsOfHigherOrderAreDrawnAbove() throws IOException {
    String lines =
        """
          - { line: { x: 0.27 }, colour: black, order: %d }
          - { line: { x: 0.29 }, colour: black }
        """;
    String above = svg(PLANE + String.format(lines, 1)).getDocumentElement().getTextContent();
    List<String> usual = classes(svg(PLANE + String.format(lines, 0)));
    List<String> changed = classes(svg(PLANE + String.format(lines, 1)));

    assertThat(above).isNotBlank();
    assertThat(usual.indexOf("item-2")).isLessThan(usual.indexOf("item-3"));
    assertThat(changed.indexOf("item-2")).isGreaterThan(changed.indexOf("item-3"));
  }

  private static List<String> classes(Document svg) {
    return WellFormed.elements(svg, "path").stream()
        .map(element -> element.getAttribute("class"))
        .toList();
  }

  @Test
  void textsCannotBecomeMarkup() throws IOException {
    String nasty = "</desc><script>alert(1)</script>&\\\"' ]]> $x_{<b>}$";
    Document svg = svg(PLANE.replace("$\\\\zeta=0$", nasty) + "title: \"" + nasty + "\"\n");

    assertThat(WellFormed.elements(svg, "script")).isEmpty();
    assertThat(description(svg)).contains("</desc><script>alert(1)</script>&\"' ]]>");
  }

  @Test
  void scansAreFoundWhereTheFileOrTheCommandLineSays() throws IOException {
    FinishedSample.copyTo(folder.resolve("deep/results/sample"));
    Path elsewhere = Files.createDirectories(folder.resolve("conf"));
    Path file =
        Files.writeString(elsewhere.resolve("f.yaml"), "results: ../deep/results\n" + PLANE);

    CommandRun named = CommandRun.of("plot", file.toString(), "--out", out("a.svg"));
    assertThat(named.status()).as(named.err()).isZero();

    Files.move(folder.resolve("deep"), folder.resolve("moved"));
    CommandRun told =
        CommandRun.of(
            "plot", file.toString(), "--results", out("moved/results"), "--out", out("a.svg"));
    assertThat(told.status()).as(told.err()).isZero();
  }

  @Test
  void mistakesOfTheFileAreReportedTogether() throws IOException {
    assertRefused(
        """
        format-version: 1
        figure-id: "a b"
        titel: x
        x: { quantity: "R(D*)", range: [0.35, 0.23], scale: logg }
        y: "R_K[1,6]"
        size: [10, 20]
        legend: uper right
        items:
          - { region: sample, levels: [0.68, 95], colour: bleu, order: 5000, opacity: 2 }
          - { region: nowhere }
          - { band: "R(D+)", sigma: [0, 9] }
          - { bnd: x }
          - { line: { x: 1, y: 2 } }
          - { point: bestfit, error: [1, 2] }
          - { point: [1, 2, 3] }
          - { label: "a $b", at: [1], legend: c }
          - { label: "$\\\\zetta$ 漢", at: [1, 2] }
          - { region: a, profile: b }
          - { profile: sample }
        """,
        "figure.yaml: titel is not a known key; nearest is 'title'",
        "figure.yaml: x.scale is 'logg', which is unknown; nearest is 'log'",
        "figure.yaml: x.range must be two numbers, the first below the second",
        "figure.yaml: figure-id is 'a b' but must be letters, digits, '.', '_' and '-', as it names"
            + " files",
        "figure.yaml: size must be width and height in pixels, each between 200 and 2000",
        "figure.yaml: legend is 'uper right', which is unknown; nearest is 'upper right'",
        "figure.yaml: items[0].colour is 'bleu' but must be #rrggbb or one of black, blue, green,"
            + " grey, orange, purple, sky, vermilion, yellow; nearest is 'blue'",
        "figure.yaml: items[0].opacity is 2.0 but must lie between 0 and 1",
        "figure.yaml: items[0].order is 5000 but must lie between -1000 and 1000",
        "figure.yaml: items[0].levels[1] is 95.0 but must lie between 0 and 1; levels are"
            + " probabilities, did you mean 0.95?",
        "figure.yaml: items[2].sigma[0] is 0 but must lie between 1 and 5",
        "figure.yaml: items[2].sigma[1] is 9 but must lie between 1 and 5",
        "figure.yaml: items[3] is no kind of item; one of its keys must be region, profile, band,"
            + " limit, line, point, label; nearest is 'band'",
        "figure.yaml: items[4].line must have either x or y",
        "figure.yaml: items[5].error belongs to a point of two numbers",
        "figure.yaml: items[5].point is 'bestfit', which is unknown; nearest is 'best-fit'; or two"
            + " numbers, such as [0.3, 0.7]",
        "figure.yaml: items[6].point must be two numbers",
        "figure.yaml: items[7].legend does not belong to a label, which explains itself",
        "figure.yaml: items[7].label has a formula without end: dollar signs come in pairs, a single"
            + " one is \\$",
        "figure.yaml: items[7].at must be two numbers",
        "figure.yaml: items[8].label holds the command \\zetta, which formulas do not know; nearest"
            + " is 'zeta'",
        "figure.yaml: items[8].label holds '漢' (U+6F22), which the font of pictures lacks",
        "figure.yaml: items[9] is region and profile but must be one of them",
        "figure.yaml: items[10].profile is drawn along one quantity, but the figure has one along y"
            + " too",
        "nowhere: is not the result of a scan: File nowhere/run.yaml does not exist",
        "figure.yaml: items[2].band is 'R(D+)', which is neither a quantity of the figure nor a"
            + " measurement of one in data set 2016; nearest is 'R(D*)'");
  }

  @Test
  void whatTheScanCannotShowIsRefusedWithWhatThereIs() throws IOException {
    assertRefused(
        PLANE.replace("R_K[1,6]", "R_K[1,7]"),
        "figure.yaml: items[0].region is sample, which has no plane 'R(D*),R_K[1,7]'; nearest is"
            + " 'R(D*),R_K[1,6]'; there are 'mass-wprime-gev,delta-l-33', 'R(D*),R_K[1,6]'");
    assertRefused(
        PLANE.replace("sample,", "sample, levels: [0.99999999],")
            + "  - { limit: \"R(D*)\" }\n  - { band: \"R(D*)@HFAG:2015\" }\n",
        "figure.yaml: items[0].levels is 0.99999999, which needs profiles up to delta chi-square"
            + " 36.84 in two quantities, but those of the scan end at its profile-limit, 25; at most"
            + " 0.9999962 can be shown",
        "figure.yaml: items[1].limit is R(D*), which has no upper limit; show it as band",
        "figure.yaml: items[2].band is 'R(D*)@HFAG:2015', which is neither a quantity of the figure"
            + " nor a measurement of one in data set 2016; nearest is 'R(D*)@HFAG:2016'");
    assertRefused(
        PLANE + "size: [600, 200]\n",
        "figure.yaml: size leaves 79 pixels for the height of the frame but must leave 80; what is"
            + " around it takes 121");
    assertRefused(
        PLANE.replace("$\\\\zeta=0$", "a name as long as a line")
            + "legend: upper left\nsize: [300, 300]\n",
        "figure.yaml: legend takes 333 x 28 pixels, more than the frame of 198 x 200 has; place it"
            + " below, or choose a larger size");
    assertRefused(
        PLANE.replace("y: { quantity: \"R_K[1,6]\", range: [0.4, 1.1] }\n", ""),
        "figure.yaml: items[0].region needs a plane, but the figure has no quantity along y");
    assertRefused(
        PLANE.replaceFirst("  - .*\n", "  - { line: { x: 1 } }\n"),
        "figure.yaml: items hold no region or profile, so that there is nothing to draw");
  }

  @Test
  void pointsOfAScanWithoutAnyAreRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CommandRun scan = FinishedSample.scan(SampleScan.ALL_EXCLUDED, empty);
    assertThat(scan.status()).as(scan.err()).isZero();

    assertThat(description(svg(PLANE.replace("sample", "empty/result"))))
        .contains("ζ\u2009=\u20090 at 68.27\u00a0% is empty.");
    Files.delete(folder.resolve("a.svg"));
    assertRefused(
        PLANE.replace("sample", "empty/result") + "  - { point: best-fit }\n",
        "figure.yaml: items[1].point is the best fit of empty/result, which does not exist, as all"
            + " nodes of the scan are excluded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--plane=kappa", "--x=kappa", "--cl=0.9", "--x-range=0,1"})
  void optionsThatTheFileReplacesAreRefused(String option) throws IOException {
    CommandRun run = plot(PLANE, option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: "
                + option.substring(0, option.indexOf('='))
                + " is given, but a figure file says this itself");
  }
}
