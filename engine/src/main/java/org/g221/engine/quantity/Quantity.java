package org.g221.engine.quantity;

import java.util.Locale;
import java.util.Objects;

/**
 * The name, symbol and unit of a parameter, derived quantity or observable.
 *
 * @param name as users write it, such as {@code R(D*)}
 * @param symbol LaTeX without dollar signs, such as {@code R(D^{*})}, using only commands that
 *     matplotlib also knows
 * @param unit such as {@code ps^-1}; empty for a pure number
 * @param meaning what it is, in a few words
 */
public record Quantity(String name, String symbol, String unit, String meaning) {

  public Quantity {
    Objects.requireNonNull(name);
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(meaning);
  }

  /** The name of its Parquet column, such as {@code r_d_star}. */
  public String column() {
    return columnOf(name);
  }

  /**
   * The column of a name: its letters and digits in lower case joined by {@code _}, with {@code *}
   * read as {@code star}. Also used for file names.
   */
  public static String columnOf(String name) {
    return name.replace("*", " star ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replace(' ', '_');
  }

  /** Symbol and unit as LaTeX, such as {@code \Delta M_s\,[\mathrm{ps}^{-1}]}. */
  public String label() {
    return unit.isEmpty() ? symbol : symbol + "\\,[" + unitSymbol() + "]";
  }

  /** The unit as LaTeX. */
  public String unitSymbol() {
    return unit.replaceAll("[A-Za-z]+", "\\\\mathrm{$0}").replaceAll("\\^(-?\\d+)", "^{$1}");
  }
}
