package org.g221.job.row;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Names of row files: by the number of a tile, or of the first of several. */
public final class RowFileName {

  private static final Pattern FILE = Pattern.compile("part-(\\d{5,9})\\.parquet");

  private RowFileName() {}

  /** The file of a tile. */
  public static Path file(String folder, int tile) {
    return new Path(folder, String.format(Locale.ROOT, "part-%05d.parquet", tile));
  }

  /** The tile whose rows a file holds; empty if its name is not one of {@link #file}. */
  public static OptionalInt tile(Path file) {
    Matcher name = FILE.matcher(file.getName());
    return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
  }
}
