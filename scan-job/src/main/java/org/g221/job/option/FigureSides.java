package org.g221.job.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.WrittenNumber;
import org.g221.job.scanfile.NumberRange;
import picocli.CommandLine.Option;

/** The quantities along the sides of a figure, and their ranges. */
public final class FigureSides {

  private static final String PLANE = "--plane";
  private static final String LINE = "--x";
  private static final String RANGE_X = "--x-range";
  private static final String RANGE_Y = "--y-range";

  @Option(names = PLANE, paramLabel = "X,Y", description = "The quantities along x and y.")
  private String plane;

  @Option(
      names = LINE,
      paramLabel = "NAME",
      description = "The only quantity, for profiles along it.")
  private String line;

  @Option(
      names = RANGE_X,
      paramLabel = "FROM,TO",
      description = "What to show along x (default: all that the scans have).")
  private String rangeX;

  @Option(
      names = RANGE_Y,
      paramLabel = "FROM,TO",
      description = "The same along y; with --x, of delta chi-square.")
  private String rangeY;

  /** The options that are given. */
  public List<String> given() {
    List<String> given = new ArrayList<>();
    Optional.ofNullable(plane).ifPresent(any -> given.add(PLANE));
    Optional.ofNullable(line).ifPresent(any -> given.add(LINE));
    Optional.ofNullable(rangeX).ifPresent(any -> given.add(RANGE_X));
    Optional.ofNullable(rangeY).ifPresent(any -> given.add(RANGE_Y));
    return given;
  }

  /** One or two quantities; none, with a diagnostic, if that is not what is given. */
  public List<String> quantities(Diagnostics diagnostics) {
    if ((plane == null) == (line == null)) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          PLANE,
          plane == null
              ? "is missing, such as 'R(D*),R_K[1,6]'; or --x for one quantity"
              : "and --x are given, but a figure has either");
      return List.of();
    }
    if (line != null) {
      return List.of(line.strip());
    }
    List<String> names = divided(plane);
    if (names.size() != 2) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          PLANE,
          "is '"
              + plane
              + "' but must be two quantities with a comma between them"
              + (names.size() == 1 ? "; one alone is given by --x" : ""));
      return List.of();
    }
    return names;
  }

  /** Splits at commas that are not in brackets, as some names hold commas. */
  private static List<String> divided(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (char character : text.toCharArray()) {
      depth += "[(".indexOf(character) >= 0 ? 1 : "])".indexOf(character) >= 0 ? -1 : 0;
      if (character == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(character);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }

  /** The ranges along x and y, empty where none is given; mistakes are reported. */
  public List<Optional<double[]>> ranges(Diagnostics diagnostics) {
    return List.of(range(RANGE_X, rangeX, diagnostics), range(RANGE_Y, rangeY, diagnostics));
  }

  private static Optional<double[]> range(String option, String given, Diagnostics diagnostics) {
    if (given == null) {
      return Optional.empty();
    }
    List<Double> ends = new ArrayList<>();
    for (String end : given.split(",", -1)) {
      OptionalDouble number = WrittenNumber.decimal(end.strip());
      if (number.isEmpty()) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE,
            option,
            "is '" + given + "' but must be two finite numbers with a comma between them");
        return Optional.empty();
      }
      ends.add(number.getAsDouble());
    }
    double[] range = ends.stream().mapToDouble(Double::doubleValue).toArray();
    Optional<String> mistake = NumberRange.mistakeInSide(range);
    mistake.ifPresent(text -> diagnostics.error(Diagnostics.COMMAND_LINE, option, text));
    return mistake.isEmpty() ? Optional.of(range) : Optional.empty();
  }
}
