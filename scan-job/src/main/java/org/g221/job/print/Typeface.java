package org.g221.job.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Label.Place;
import org.g221.job.canvas.TextRuler;

/** The letters of pictures, upright or italic, and where they stand in a line. */
public final class Typeface implements TextRuler {

  /** Stands for characters that the font lacks. */
  private static final int UNKNOWN = '□';

  private static final Typeface SHARED = new Typeface();

  private final Face upright = new Face("DejaVuSans.ttf");
  private final Face italic = new Face("DejaVuSans-Oblique.ttf");

  /**
   * Letters that follow each other.
   *
   * @param size of the font
   * @param x where they begin, from the beginning of the line
   * @param y below the base line
   */
  record Piece(String text, boolean italic, double size, double x, double y) {}

  private Typeface() {}

  /** The typeface of all pictures. */
  public static Typeface shared() {
    return SHARED;
  }

  Face face(boolean isItalic) {
    return isItalic ? italic : upright;
  }

  @Override
  public double width(Label label, double size) {
    return new LineSetter(size).set(label);
  }

  /** The pieces of a line, from left to right. */
  List<Piece> line(Label label, double size) {
    LineSetter setter = new LineSetter(size);
    setter.set(label);
    return setter.pieces;
  }

  /** The first character of a text that the font lacks. */
  public static OptionalInt missing(String text) {
    return text.codePoints().filter(character -> !SHARED.upright.has(character)).findFirst();
  }

  /** Sets the runs of a label one after the other; marks above and below share their place. */
  private final class LineSetter {

    private final double size;
    private final List<Piece> pieces = new ArrayList<>();

    LineSetter(double size) {
      this.size = size;
    }

    /** Returns the width of the line. */
    double set(Label label) {
      double begin = 0;
      double end = 0;
      double scripts = 0;
      Place before = Place.LINE;
      for (Label.Run run : label.runs()) {
        if (run.place() != before) {
          boolean isBesideOther = run.place() != Place.LINE && before != Place.LINE;
          begin = isBesideOther ? scripts : end;
          scripts = begin;
        }
        begin = set(run, begin);
        end = Math.max(end, begin);
        before = run.place();
      }
      return end;
    }

    /** Returns where the run ends. */
    private double set(Label.Run run, double begin) {
      Face face = face(run.italic());
      double letters = size * run.place().scale();
      double y = size * run.place().below();
      StringBuilder text = new StringBuilder();
      double end = begin;
      int previous = -1;
      for (int character : run.text().codePoints().toArray()) {
        int shown = face.has(character) ? character : UNKNOWN;
        if (Character.getType(character) == Character.NON_SPACING_MARK && previous >= 0) {
          pieces.add(accent(shown, previous, run.italic(), letters, end, y));
        } else {
          text.appendCodePoint(shown);
          end += letters * face.advance(shown);
          previous = shown;
        }
      }
      pieces.add(new Piece(text.toString(), run.italic(), letters, begin, y));
      return end;
    }

    /** A mark over the middle of the letter before it, and clear of it. */
    private Piece accent(
        int mark, int letter, boolean isItalic, double letters, double end, double y) {
      Face face = face(isItalic);
      Rectangle2D box = face.box(mark);
      Rectangle2D below = face.box(letter);
      double x = end - letters * (face.advance(letter) - below.getCenterX() + box.getCenterX());
      double lift = Math.max(0, below.getMaxY() + 0.06 - box.getMinY());
      return new Piece(Character.toString(mark), isItalic, letters, x, y - letters * lift);
    }
  }

  /** The glyphs of a font; lengths are in units of its size. */
  static final class Face {

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Face(String file) {
      this.file = file;
      try (InputStream in = open()) {
        font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
        glyphs = font.getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The file of the font. */
    InputStream open() {
      return Face.class.getResourceAsStream(file);
    }

    boolean has(int character) {
      return glyphs.getGlyphId(character) != 0;
    }

    double advance(int character) {
      try {
        return (double) font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int unitsPerEm() {
      try {
        return font.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The outline of a character in the units of the font, upwards; empty for a space. */
    GeneralPath outline(int character) {
      try {
        GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
        return glyph == null ? new GeneralPath() : glyph.getPath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Rectangle2D box(int character) {
      Rectangle2D box = outline(character).getBounds2D();
      double em = unitsPerEm();
      return new Rectangle2D.Double(
          box.getX() / em, box.getY() / em, box.getWidth() / em, box.getHeight() / em);
    }
  }
}
