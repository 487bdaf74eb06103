package org.g221.job.print;

import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Picture;
import org.g221.job.canvas.SvgCanvas;
import org.g221.job.canvas.TextLook;
import org.g221.job.canvas.XmlWriter;

/** SVG whose letters are outlines, each kept once, so that it needs no font. */
final class OutlinedSvg extends SvgCanvas {

  private final Typeface typeface = Typeface.shared();
  private final Map<String, String> outlines = new LinkedHashMap<>();

  private OutlinedSvg() {
    super("figure");
  }

  /** A picture as a file. */
  static String of(Picture picture) {
    OutlinedSvg canvas = new OutlinedSvg();
    picture.marks().accept(canvas);
    return canvas.finish(picture, canvas.rules(), canvas.definitions());
  }

  private String definitions() {
    XmlWriter definitions = new XmlWriter().start("defs");
    outlines.forEach(
        (id, outline) -> {
          if (!outline.isEmpty()) {
            definitions.empty("path", "id", id, "d", outline);
          }
        });
    return definitions.end().finish();
  }

  @Override
  public void text(TextLook look, Label text, double x, double y) {
    letters(look, text, translation(x, y), "");
  }

  @Override
  public void upwards(TextLook look, Label text, double x, double y) {
    letters(look, text, translation(x, y), " rotate(-90)");
  }

  private void letters(TextLook look, Label text, String place, String turn) {
    double start = -look.anchor().share() * typeface.width(text, look.size());
    // The older name of the attribute, which every program knows, asks for its namespace.
    svg()
        .start(
            "g",
            "xmlns:xlink",
            "http://www.w3.org/1999/xlink",
            "class",
            used(look),
            "transform",
            place + turn);
    for (Typeface.Piece piece : typeface.line(text, look.size())) {
      letters(piece, start + piece.x());
    }
    svg().end();
  }

  private void letters(Typeface.Piece piece, double x) {
    Typeface.Face face = typeface.face(piece.italic());
    double scale = piece.size() / face.unitsPerEm();
    String place =
        String.format(Locale.ROOT, "%s scale(%.5f,%.5f)", translation(x, piece.y()), scale, -scale);
    svg().start("g", "transform", place);
    double at = 0;
    for (int character : piece.text().codePoints().toArray()) {
      String id = (piece.italic() ? "i" : "u") + Integer.toHexString(character);
      String outline = outlines.computeIfAbsent(id, any -> commands(face, character));
      if (!outline.isEmpty()) {
        svg().empty("use", "xlink:href", "#" + id, "x", at);
      }
      at += face.advance(character) * face.unitsPerEm();
    }
    svg().end();
  }

  private static String commands(Typeface.Face face, int character) {
    StringBuilder commands = new StringBuilder();
    double[] points = new double[6];
    PathIterator outline = face.outline(character).getPathIterator(null);
    for (; !outline.isDone(); outline.next()) {
      int step = outline.currentSegment(points);
      commands.append("MLQCZ".charAt(step));
      int numbers = new int[] {2, 2, 4, 6, 0}[step];
      for (int i = 0; i < numbers; i++) {
        commands.append(i == 0 ? "" : " ").append(XmlWriter.pixels(points[i]));
      }
    }
    return commands.toString();
  }
}
