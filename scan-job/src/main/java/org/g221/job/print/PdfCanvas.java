package org.g221.job.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.Picture;
import org.g221.job.canvas.SvgPath;
import org.g221.job.canvas.TextLook;

/** Draws a picture on the page of a PDF document, as large as the picture, with its fonts in it. */
final class PdfCanvas implements Canvas {

  /** A pixel is a 96th of an inch, a point a 72nd. */
  private static final double POINTS_PER_PIXEL = 0.75;

  private static final int ROUND_JOIN = 1;

  /** How far the handles of a quarter of a circle reach, in units of its radius. */
  private static final double HANDLE = 0.5522847;

  private final Typeface typeface = Typeface.shared();
  private final PDPageContentStream out;
  private final PDType0Font upright;
  private final PDType0Font italic;
  private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

  /** A step of drawing. */
  private interface Step {
    void run() throws IOException;
  }

  private PdfCanvas(PDDocument document, PDPageContentStream out) throws IOException {
    this.out = out;
    this.upright = font(document, false);
    this.italic = font(document, true);
  }

  private PDType0Font font(PDDocument document, boolean isItalic) throws IOException {
    try (InputStream in = typeface.face(isItalic).open()) {
      return PDType0Font.load(document, in, true);
    }
  }

  /** A picture as a file; the same bytes whenever it is written. */
  static byte[] bytes(Picture picture) throws IOException {
    try (PDDocument document = document(picture)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static PDDocument document(Picture picture) throws IOException {
    PDDocument document = new PDDocument();
    // Otherwise its identifier is made from the time.
    document.setDocumentId(0L);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(picture.title());
    information.setSubject(picture.description());
    document.setDocumentInformation(information);
    float height = (float) (POINTS_PER_PIXEL * picture.height());
    PDPage page = new PDPage(new PDRectangle((float) (POINTS_PER_PIXEL * picture.width()), height));
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      float scale = (float) POINTS_PER_PIXEL;
      out.transform(new Matrix(scale, 0, 0, -scale, 0, height));
      out.setLineJoinStyle(ROUND_JOIN);
      picture.marks().accept(new PdfCanvas(document, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return document;
  }

  private static void draw(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void rectangle(Look look, double x, double y, double width, double height) {
    draw(
        () -> {
          out.addRect((float) x, (float) y, (float) width, (float) height);
          paint(look);
        });
  }

  @Override
  public void shape(Look look, SvgPath path, double x, double y) {
    path.trace(new PdfPen(x, y));
    draw(() -> paint(look));
  }

  /** Leads an outline into the page. */
  private final class PdfPen implements SvgPath.Pen {

    private final double right;
    private final double down;

    PdfPen(double right, double down) {
      this.right = right;
      this.down = down;
    }

    @Override
    public void moveTo(double x, double y) {
      draw(() -> out.moveTo((float) (right + x), (float) (down + y)));
    }

    @Override
    public void lineTo(double x, double y) {
      draw(() -> out.lineTo((float) (right + x), (float) (down + y)));
    }

    @Override
    public void close() {
      draw(out::closePath);
    }
  }

  @Override
  public void circle(Look look, double x, double y, double radius) {
    draw(
        () -> {
          out.moveTo((float) (x + radius), (float) y);
          quarter(x, y, radius, 0);
          quarter(x, y, 0, radius);
          quarter(x, y, -radius, 0);
          quarter(x, y, 0, -radius);
          out.closePath();
          paint(look);
        });
  }

  /** A quarter of a circle that begins at a distance from its middle and turns clockwise. */
  private void quarter(double x, double y, double dx, double dy) throws IOException {
    double endX = -dy;
    double endY = dx;
    out.curveTo(
        (float) (x + dx + HANDLE * endX),
        (float) (y + dy + HANDLE * endY),
        (float) (x + endX + HANDLE * dx),
        (float) (y + endY + HANDLE * dy),
        (float) (x + endX),
        (float) (y + endY));
  }

  private void paint(Look look) throws IOException {
    if (look.fill().isPresent()) {
      opacity(look.fill().get().opacity());
      float[] colour = colour(look.fill().get().hue());
      out.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }
    if (look.stroke().isPresent()) {
      Look.Stroke line = look.stroke().get();
      float[] colour = colour(line.hue());
      out.setStrokingColor(colour[0], colour[1], colour[2]);
      out.setLineWidth((float) line.width());
      out.setLineDashPattern(dashes(line), 0);
    }
    if (look.fill().isEmpty()) {
      out.stroke();
    } else if (look.stroke().isEmpty()) {
      out.fillEvenOdd();
    } else {
      out.fillAndStrokeEvenOdd();
    }
  }

  private static float[] dashes(Look.Stroke line) {
    float[] dashes = new float[line.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.dashes().get(i).floatValue();
    }
    return dashes;
  }

  private void opacity(double opacity) throws IOException {
    out.setGraphicsStateParameters(opacities.computeIfAbsent(opacity, PdfCanvas::state));
  }

  private static PDExtendedGraphicsState state(double opacity) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) opacity);
    return state;
  }

  /** The parts of red, green and blue of a colour. */
  private static float[] colour(Look.Hue hue) {
    int all = Integer.parseInt(hue.light().substring(1), 16);
    return new float[] {(all >> 16) / 255f, (all >> 8 & 0xFF) / 255f, (all & 0xFF) / 255f};
  }

  @Override
  public void text(TextLook look, Label text, double x, double y) {
    // The page runs downwards here, the letters upwards.
    write(
        look,
        text,
        (along, below) -> new Matrix(1, 0, 0, -1, (float) x + along, (float) y + below));
  }

  @Override
  public void upwards(TextLook look, Label text, double x, double y) {
    write(
        look,
        text,
        (along, below) -> new Matrix(0, -1, -1, 0, (float) x + below, (float) y - along));
  }

  /** The place of a piece of a line. */
  private interface Placing {
    Matrix at(float along, float below);
  }

  private void write(TextLook look, Label text, Placing placing) {
    double start = -look.anchor().share() * typeface.width(text, look.size());
    float[] colour = colour(look.hue());
    draw(
        () -> {
          opacity(1);
          out.setNonStrokingColor(colour[0], colour[1], colour[2]);
          for (Typeface.Piece piece : typeface.line(text, look.size())) {
            out.beginText();
            out.setFont(piece.italic() ? italic : upright, (float) piece.size());
            out.setTextMatrix(placing.at((float) (start + piece.x()), (float) piece.y()));
            out.showText(piece.text());
            out.endText();
          }
        });
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable marks) {
    draw(
        () -> {
          out.saveGraphicsState();
          out.addRect((float) x, (float) y, (float) width, (float) height);
          out.clip();
          marks.run();
          out.restoreGraphicsState();
        });
  }
}
