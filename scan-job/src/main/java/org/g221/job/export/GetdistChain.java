package org.g221.job.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.grid.Axis;
import org.g221.engine.likelihood.Quantities;
import org.g221.job.parquet.Row;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.Keep;

/**
 * The kept rows of a scan as a weighted chain for GetDist.
 *
 * <p>{@code .txt}: on each line the weight, χ²/2, the axes, the other columns of the rows, and χ².
 * The weight is exp(−Δχ²/2) times the number of nodes that the row represents, so the density is a
 * posterior whose prior weights all grid nodes equally: flat along a linear axis, flat in the
 * logarithm along a logarithmic one. Nodes beyond the cut of the scan are missing, as a comment on
 * the first line says; readers skip lines that begin with {@code #}. {@code .paramnames}: names and
 * LaTeX labels, derived quantities marked with {@code *}. {@code .ranges}: the ends of the axes.
 */
public final class GetdistChain {

  private static final List<String> ENDINGS = List.of(".txt", ".paramnames", ".ranges");

  private static final Pattern OF_FOLDER = Pattern.compile("(^|/)\\.{0,2}$");

  private final FinishedScan scan;
  private final KeptRowReader rows;

  public GetdistChain(FinishedScan scan) {
    this.scan = scan;
    this.rows = new KeptRowReader(scan);
  }

  /** The files of a chain. */
  public static List<String> files(String root) {
    return ENDINGS.stream().map(ending -> root + ending).toList();
  }

  /**
   * Why a root cannot be the common part of the names of the files: it names a folder, or one of
   * the files.
   */
  public static Optional<String> mistakeInRoot(String root) {
    String stem =
        ENDINGS.stream()
            .filter(root::endsWith)
            .findFirst()
            .map(ending -> root.substring(0, root.length() - ending.length()))
            .orElse(root);
    boolean isFolder = OF_FOLDER.matcher(stem).find();
    if (stem.equals(root) && !isFolder) {
      return Optional.empty();
    }
    String example = isFolder ? stem.substring(0, stem.lastIndexOf('/') + 1) + "chain" : stem;
    return Optional.of(
        "is '"
            + root
            + "' but must be the common part of the names of the files, without their ending, such"
            + " as '"
            + example
            + "'");
  }

  /** The nodes of the scan that the chain represents. */
  public String extent() {
    Keep keep = scan.plan().specification().keep();
    if (keep.deltaChiSquare() == Double.POSITIVE_INFINITY) {
      return "all nodes that are not excluded";
    }
    return String.format(
        Locale.ROOT,
        "nodes up to delta chi-square %s above the best fit; what lies beyond is missing from every density and limit",
        keep.deltaChiSquare());
  }

  /**
   * Writes the chain.
   *
   * @param output the files of {@link #files}
   * @return number of lines
   * @throws InvalidInputException if the scan kept no rows
   */
  public long write(OutputFiles output, Configuration configuration) throws IOException {
    long count = writeRows(output.writer(0), configuration);
    if (count == 0) {
      throw new InvalidInputException(
          scan.folder().toString(),
          "points",
          "holds no rows; a chain needs a scan that keeps some, see 'keep' in its file");
    }
    output.write(1, names());
    output.write(2, ranges());
    return count;
  }

  private long writeRows(Writer out, Configuration configuration) throws IOException {
    int chiSquare = rows.schema().indexOf("chi_square");
    int difference = rows.schema().indexOf("delta_chi_square");
    int weight = rows.schema().indexOf("weight");
    List<Integer> columns = columns();
    out.write("# scan " + scan.plan().specification().scanId() + ": " + extent() + "\n");
    return rows.forEach(
        configuration,
        row -> {
          double share = Math.exp(-row.doubleAt(difference) / 2);
          out.write(Double.toString(row.doubleAt(weight) * share));
          out.write(' ');
          out.write(Double.toString(row.doubleAt(chiSquare) / 2));
          for (int column : columns) {
            out.write(' ');
            out.write(text(row, column));
          }
          out.write('\n');
        });
  }

  /** Positions of the axes, the quantities and χ². */
  private List<Integer> columns() {
    List<Integer> columns = new ArrayList<>();
    for (int axis = 0; axis < axes().size(); axis++) {
      columns.add(axis);
    }
    int first = rows.schema().indexOf("delta_chi_square") + 1;
    for (int quantity = 0; quantity < scan.plan().rowQuantities().size(); quantity++) {
      columns.add(first + quantity);
    }
    columns.add(rows.schema().indexOf("chi_square"));
    return columns;
  }

  /** Some Python readers accept {@code nan} but not {@code NaN}. */
  private static String text(Row row, int column) {
    return row.isMissing(column) ? "nan" : Double.toString(row.doubleAt(column));
  }

  private String names() {
    List<Integer> columns = columns();
    List<String> labels = new ArrayList<>();
    axes().forEach(axis -> labels.add(label(axis.parameter().key())));
    scan.plan().rowQuantities().forEach(quantity -> labels.add(label(quantity)));
    labels.add("\\chi^2");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String mark = i < axes().size() ? "" : "*";
      String name = rows.schema().columns().get(columns.get(i)).name();
      text.append(name).append(mark).append('\t').append(labels.get(i)).append('\n');
    }
    return text.toString();
  }

  private String label(String quantity) {
    return Quantities.of(scan.plan().model(), scan.plan().dataset().catalogue())
        .get(quantity)
        .label();
  }

  private String ranges() {
    StringBuilder text = new StringBuilder();
    for (Axis axis : axes()) {
      text.append(axis.parameter().column());
      text.append(' ').append(axis.min()).append(' ').append(axis.max()).append('\n');
    }
    return text.toString();
  }

  private List<Axis> axes() {
    return scan.grid().grid().axes();
  }
}
