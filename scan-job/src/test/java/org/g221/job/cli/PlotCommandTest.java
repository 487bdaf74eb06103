package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.g221.job.SampleScan;
import org.g221.job.plot.WellFormed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code plot} of folders, on copies of a finished scan. */
@ExtendWith(FinishedSample.class)
class PlotCommandTest {

  private static final String PLANE = "R(D*),R_K[1,6]";

  @TempDir private Path folder;
  private Path result;

  @BeforeEach
  void copy() throws IOException {
    result = FinishedSample.copyTo(folder.resolve("result"));
  }

  private static CommandRun plot(String... arguments) {
    List<String> all = new ArrayList<>(List.of("plot"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String svg(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", file("a.svg")));
    CommandRun run = plot(all.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readString(folder.resolve("a.svg"));
  }

  private static String description(String svg) {
    return WellFormed.elements(WellFormed.parse(svg), "desc").get(0).getTextContent();
  }

  private static void assertRefused(CommandRun run, String... messages) {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyFormatShowsTheSamePicture() throws IOException {
    CommandRun run =
        plot(
            result.toString(),
            "--plane",
            PLANE,
            "--out",
            file("a.svg"),
            "--out",
            file("a.pdf"),
            "--out",
            file("a.PNG"));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.outputLines())
        .containsExactly(
            "written to " + file("a.svg"),
            "written to " + file("a.pdf"),
            "written to " + file("a.PNG"));
    Element svg = WellFormed.parse(Files.readString(folder.resolve("a.svg"))).getDocumentElement();
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    assertThat(width).isEqualTo(600);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(pdf.getNumberOfPages()).isOne();
      // A pixel is a 96th of an inch, a point a 72nd.
      assertThat((double) page.getWidth()).isCloseTo(0.75 * width, within(0.01));
      assertThat((double) page.getHeight()).isCloseTo(0.75 * height, within(0.01));
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("sample (68.27\u00a0%, 95.45\u00a0%)", "best fit", "HFAG 2016");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Confidence regions in the plane of R(D*) and R_K[1,6]");
    }
    BufferedImage png = ImageIO.read(folder.resolve("a.PNG").toFile());
    assertThat((double) png.getWidth()).isCloseTo(width * 300 / 96, within(1.0));
    assertThat((double) png.getHeight()).isCloseTo(height * 300 / 96, within(1.0));
    // Blue of the region, amber of the band.
    assertThat(colours(png)).anyMatch(PlotCommandTest::isBlue).anyMatch(PlotCommandTest::isAmber);
  }

  private static List<Integer> colours(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).distinct().boxed().toList();
  }

  private static boolean isBlue(int colour) {
    return (colour & 0xFF) > 150 && (colour >> 16 & 0xFF) < 80;
  }

  private static boolean isAmber(int colour) {
    return (colour & 0xFF) < 180 && (colour >> 16 & 0xFF) > 240;
  }

  @Test
  void bytesDoNotDependOnTimeOrLocale() throws IOException {
    String first = svg(result.toString(), "--plane", PLANE, "--out", file("a.pdf"));
    byte[] pdf = Files.readAllBytes(folder.resolve("a.pdf"));
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(svg(result.toString(), "--plane", PLANE, "--out", file("a.pdf"))).isEqualTo(first);
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).isEqualTo(pdf);
  }

  /** Neither fonts of the machine nor anything else outside the file. */
  @Test
  void svgNeedsNothingElse() throws IOException {
    String svg = svg(result.toString(), "--plane", PLANE);

    Document document = WellFormed.parse(svg);
    assertThat(WellFormed.elements(document, "text")).isEmpty();
    assertThat(WellFormed.elements(document, "use"))
        .hasSizeGreaterThan(100)
        .allMatch(use -> use.getAttribute("xlink:href").startsWith("#"));
    assertThat(svg.replace("http://www.w3.org/", "")).doesNotContain("http", "font-family");
  }

  @Test
  void levelsAreThoseAskedFor() throws IOException {
    assertThat(description(svg(result.toString(), "--plane", PLANE, "--cl", "0.5,0.99")))
        .contains("sample at 50\u00a0% reaches from", "sample at 99\u00a0% reaches from")
        .doesNotContain("68.27");
  }

  /** The region of regions.geojson, from 0.24 to 0.32 over 498 pixels. */
  @Test
  void regionLiesWhereTheScanHasIt() throws IOException {
    Document svg = WellFormed.parse(svg(result.toString(), "--plane", PLANE));
    double[] drawn = ends(WellFormed.ofClass(svg, "item-1-2").get(0).getAttribute("d"), 0);
    double lower = 0.24 + (drawn[0] - 78) / 498 * 0.08;
    double upper = 0.24 + (drawn[1] - 78) / 498 * 0.08;

    var corners = new ArrayList<Double>();
    Json.parse(FinishedSample.text("regions/regions.geojson"))
        .get("features")
        .forEach(
            feature -> {
              if (feature.get("properties").get("profile").asText().equals("R(D*) x R_K[1,6]")
                  && feature.get("properties").get("confidence-level").asDouble() == 0.9545) {
                feature
                    .get("geometry")
                    .get("coordinates")
                    .forEach(
                        polygon ->
                            polygon
                                .get(0)
                                .forEach(corner -> corners.add(corner.get(0).asDouble())));
              }
            });
    assertThat(lower).isCloseTo(corners.stream().min(Double::compare).orElseThrow(), within(1e-5));
    assertThat(upper).isCloseTo(corners.stream().max(Double::compare).orElseThrow(), within(1e-5));
  }

  /** The smallest and the largest of the numbers of a path along x (0) or y (1). */
  private static double[] ends(String path, int side) {
    List<Double> values = new ArrayList<>();
    for (String point : path.substring(1).split("[MLZ]+")) {
      values.add(Double.parseDouble(point.split(",")[side]));
    }
    return new double[] {
      values.stream().min(Double::compare).orElseThrow(),
      values.stream().max(Double::compare).orElseThrow()
    };
  }

  @Test
  void quantitiesMayChangeSides() throws IOException {
    Document upright = WellFormed.parse(svg(result.toString(), "--plane", PLANE));
    Document turned = WellFormed.parse(svg(result.toString(), "--plane", "R_K[1,6], R(D*)"));

    double[] right = ends(WellFormed.ofClass(upright, "item-1-2").get(0).getAttribute("d"), 0);
    double[] up = ends(WellFormed.ofClass(turned, "item-1-2").get(0).getAttribute("d"), 1);
    // From 78 to 576 to the right, from 430 to 30 upwards.
    assertThat((right[0] - 78) / 498).isCloseTo((430 - up[1]) / 400, within(1e-4));
    assertThat((right[1] - 78) / 498).isCloseTo((430 - up[0]) / 400, within(1e-4));
  }

  @Test
  void oneQuantityIsDrawnAsCurve() throws IOException {
    String svg = svg(result.toString(), "--x", "delta-q-23", "--x-range", "-0.01,0.01");

    assertThat(WellFormed.ofClass(WellFormed.parse(svg), "item-1")).isNotEmpty();
    assertThat(description(svg)).contains("sample: 68.27\u00a0% ", "Best fit at delta-q-23 = ");
  }

  @Test
  void overlaidScanIsTranslucentAndNamedByItsFolder() throws IOException {
    Path other = FinishedSample.copyTo(folder.resolve("other"));
    String svg = svg(result.toString(), other.toString(), "--plane", PLANE);

    assertThat(svg).contains(".item-2-1 { fill: ").contains("; fill-opacity: 0.6; stroke");
    assertThat(description(svg))
        .contains(result + " at 68.27\u00a0% reaches", other + " at 68.27\u00a0% reaches")
        .doesNotContain("different data");
  }

  @Test
  void scansOfDifferentDataSayInTheLegendWhichTheyHave() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    String scan =
        SampleScan.with("scan-id: sample", "scan-id: without")
            + "exclude: [\"R(D*)@HFAG:2016\"]\nkeep: none\n";
    CommandRun run =
        FinishedSample.scan(SampleScan.with(scan, "keep: { delta-chi-square: 12 }\n", ""), other);
    assertThat(run.status()).as(run.err()).isZero();

    plot(
        result.toString(),
        other.resolve("result").toString(),
        "--plane",
        PLANE,
        "--out",
        file("a.pdf"));

    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("different data, see the legend")
          .contains("data set 2016, without R(D*)@HFAG:2016");
    }
  }

  @Test
  void picturesInTheFolderOfAScanAreVerifiedWithIt() {
    plot(result.toString(), "--plane", PLANE, "--out", result + "/talk.pdf");

    CommandRun verified = CommandRun.of("verify", result.toString());
    assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
    assertRefused(
        plot(result.toString(), "--plane", PLANE, "--out", result + "/figures/kappa.svg"),
        "command line: --out is figures/kappa.svg of the scan "
            + result
            + " itself; choose another");
  }

  @Test
  void mistakesAreReportedTogether() {
    assertRefused(
        plot(
            result.toString(),
            "--plane",
            "R(D*),R_K",
            "--cl",
            "0.99999999",
            "--x-range",
            "2,1",
            "--out",
            "a.gif"),
        "command line: --x-range must be two numbers, the first below the second",
        "command line: --out is 'a.gif' but must end in .svg, .pdf, .png",
        "command line: DIR is "
            + result
            + ", which has no plane 'R(D*),R_K'; nearest is 'R(D*),R_K[1,6]'; there are"
            + " 'mass-wprime-gev,delta-l-33', 'R(D*),R_K[1,6]'",
        "command line: --cl is 0.99999999, which needs profiles up to delta chi-square 36.84 in two"
            + " quantities, but those of the scan end at its profile-limit, 25; at most 0.9999962"
            + " can be shown");
  }

  @Test
  void eitherAPlaneOrOneQuantityIsDrawn() {
    assertRefused(
        plot(result.toString()),
        "command line: --plane is missing, such as 'R(D*),R_K[1,6]'; or --x for one quantity",
        "command line: --out is missing; it names the picture, ending in .svg, .pdf or .png");
    assertRefused(
        plot(result.toString(), "--plane", "kappa", "--out", file("a.svg")),
        "command line: --plane is 'kappa' but must be two quantities with a comma between them;"
            + " one alone is given by --x");
    assertRefused(
        plot(result.toString(), "--x", "kapa", "--out", file("a.svg")),
        "command line: DIR is "
            + result
            + ", which has no profile 'kapa'; nearest is 'kappa'; there are 'delta-q-23', 'kappa'");
  }

  @Test
  void damagedAndMissingScansAreRefusedAsElsewhere() throws IOException {
    Path profiles = result.resolve("profiles/profiles.parquet");
    Files.write(profiles, new byte[] {1});

    CommandRun run =
        plot(result.toString(), file("nothing"), "--plane", PLANE, "--out", file("a.svg"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(2);
    assertThat(run.errorLines().get(0))
        .startsWith(result + "/profiles/profiles.parquet: differs from what was written");
    assertThat(run.errorLines().get(1))
        .startsWith(file("nothing") + ": is not the result of a scan");
  }
}
