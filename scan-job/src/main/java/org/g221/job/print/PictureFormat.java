package org.g221.job.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.g221.job.canvas.Picture;

/** The formats of files with pictures, by the ends of their names. */
public enum PictureFormat {
  SVG {
    @Override
    byte[] draw(Picture picture) {
      return OutlinedSvg.of(picture).getBytes(StandardCharsets.UTF_8);
    }
  },
  PDF {
    @Override
    byte[] draw(Picture picture) throws IOException {
      return PdfCanvas.bytes(picture);
    }
  },
  PNG {
    @Override
    byte[] draw(Picture picture) throws IOException {
      try (PDDocument document = Loader.loadPDF(PdfCanvas.bytes(picture))) {
        BufferedImage image =
            new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
      }
    }
  };

  /** The resolution of PNG, at 96 pixels of a picture to the inch. */
  public static final int DOTS_PER_INCH = 300;

  /** The format that a name asks for. */
  public static Optional<PictureFormat> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  /** The ends of names, such as {@code .svg}. */
  public static List<String> endings() {
    return Arrays.stream(values()).map(PictureFormat::ending).toList();
  }

  /** The end of the names of such files. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * A picture as the content of a file.
   *
   * @throws IOException if this Java cannot draw it
   */
  public byte[] bytes(Picture picture) throws IOException {
    try {
      return draw(picture);
    } catch (LinkageError e) {
      throw new IOException(
          name()
              + " cannot be drawn by this Java, which lacks a part of its module java.desktop ("
              + e.getMessage()
              + "); svg needs least of it",
          e);
    }
  }

  abstract byte[] draw(Picture picture) throws IOException;
}
