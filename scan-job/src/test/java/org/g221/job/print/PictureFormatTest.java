package org.g221.job.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.Look.Hue;
import org.g221.job.canvas.Picture;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.PlotStyle;
import org.g221.job.plot.WellFormed;
import org.junit.jupiter.api.Test;

class PictureFormatTest {

  /** At 300 dots per inch and 96 pixels to the inch. */
  private static final double DOTS = 300.0 / 96;

  private static final Look RED = Look.filled("red", Hue.of("#ff0000"), 1);
  private static final Look HALF = Look.filled("half", Hue.of("#0000ff"), 0.5);

  private static BufferedImage png(Consumer<Canvas> marks) throws IOException {
    byte[] bytes = PictureFormat.PNG.bytes(picture(marks));
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static Picture picture(Consumer<Canvas> marks) {
    return new Picture("A title", "What is shown & how", 96, 48, marks);
  }

  private static String colour(BufferedImage image, double x, double y) {
    return String.format("%06x", image.getRGB((int) (x * DOTS), (int) (y * DOTS)) & 0xFFFFFF);
  }

  @Test
  void marksLieWhereTheyAreDrawn() throws IOException {
    BufferedImage image =
        png(
            canvas -> {
              canvas.rectangle(RED, 10, 10, 20, 10);
              canvas.circle(RED, 60, 20, 8);
              canvas.shape(
                  RED, new SvgPath().moveTo(0, 0).lineBy(10, 0).lineBy(0, 10).close(), 70, 30);
            });

    assertThat(image.getWidth()).isEqualTo(300);
    assertThat(image.getHeight()).isEqualTo(150);
    assertThat(colour(image, 12, 12)).isEqualTo("ff0000");
    assertThat(colour(image, 29, 19)).isEqualTo("ff0000");
    assertThat(colour(image, 31, 15)).isEqualTo("ffffff");
    assertThat(colour(image, 66, 20)).isEqualTo("ff0000");
    assertThat(colour(image, 66.5, 26.5)).isEqualTo("ffffff");
    assertThat(colour(image, 79, 32)).isEqualTo("ff0000");
    assertThat(colour(image, 71, 38)).isEqualTo("ffffff");
  }

  @Test
  void areasAreTranslucentAndCutOff() throws IOException {
    BufferedImage image =
        png(
            canvas -> {
              canvas.clipped(0, 0, 50, 48, () -> canvas.rectangle(HALF, 20, 10, 60, 20));
              canvas.rectangle(RED, 5, 5, 5, 5);
            });

    assertThat(colour(image, 30, 20)).isIn("7f7fff", "8080ff");
    assertThat(colour(image, 60, 20)).isEqualTo("ffffff");
    assertThat(colour(image, 7, 7)).isEqualTo("ff0000");
  }

  @Test
  void textIsWrittenFromItsAnchorAndUpwards() throws IOException {
    BufferedImage image =
        png(
            canvas -> {
              canvas.text(PlotStyle.TEXT, Label.of("■■"), 40, 30);
              canvas.upwards(PlotStyle.TEXT, Label.of("■■"), 20, 40);
            });

    assertThat(colour(image, 44, 26)).isEqualTo("1b1f24");
    assertThat(colour(image, 38, 26)).isEqualTo("ffffff");
    assertThat(colour(image, 16, 34)).isEqualTo("1b1f24");
    assertThat(colour(image, 16, 43)).isEqualTo("ffffff");
  }

  @Test
  void svgHoldsEveryLetterOnce() throws IOException {
    byte[] bytes =
        PictureFormat.SVG.bytes(
            picture(
                canvas -> {
                  canvas.text(PlotStyle.TEXT, LatexLabel.of("R_K^{R}\\mathrm{R}"), 10, 20);
                  canvas.upwards(PlotStyle.TEXT, Label.of("R <&>"), 10, 40);
                }));
    var svg = WellFormed.parse(new String(bytes, StandardCharsets.UTF_8));

    assertThat(WellFormed.elements(svg, "path").stream().map(one -> one.getAttribute("id")))
        .containsExactlyInAnyOrder("i52", "i4b", "u52", "u3c", "u26", "u3e");
    assertThat(WellFormed.elements(svg, "title").get(0).getTextContent()).isEqualTo("A title");
    assertThat(WellFormed.elements(svg, "desc").get(0).getTextContent())
        .isEqualTo("What is shown & how");
  }

  @Test
  void bytesAreTheSameEveryTime() throws IOException {
    Consumer<Canvas> marks = canvas -> canvas.text(PlotStyle.TEXT, LatexLabel.of("R_K"), 10, 20);
    for (PictureFormat format : PictureFormat.values()) {
      assertThat(format.bytes(picture(marks))).isEqualTo(format.bytes(picture(marks)));
    }
  }

  /** As where a Java without graphics fails to load a class of it. */
  @Test
  void javaThatCannotDrawIsNamedAsTheReason() {
    Picture broken =
        picture(
            canvas -> {
              throw new NoClassDefFoundError("java/awt/geom/Path2D");
            });

    assertThat(catchThrowableOfType(IOException.class, () -> PictureFormat.PDF.bytes(broken)))
        .hasMessage(
            "PDF cannot be drawn by this Java, which lacks a part of its module java.desktop"
                + " (java/awt/geom/Path2D); svg needs least of it");
  }

  @Test
  void formatFollowsFromTheEndOfAName() {
    assertThat(PictureFormat.of("a/b.svg")).contains(PictureFormat.SVG);
    assertThat(PictureFormat.of("a.b.PDF")).contains(PictureFormat.PDF);
    assertThat(PictureFormat.of("png")).isEqualTo(Optional.empty());
  }
}
