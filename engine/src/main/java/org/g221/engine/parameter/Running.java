package org.g221.engine.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How couplings get from the mass of heavy particles to the scale of measurements. */
public enum Running {
  /** All one-loop running of the Standard Model effective field theory, and QED and QCD below. */
  ELECTROWEAK,
  /** Tree level; only QCD runs the operators of meson mixing. */
  NONE;

  /** The name of the key, and of the option, that states it. */
  public static final String KEY = "running";

  /** The name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The running of that name. */
  public static Optional<Running> named(String name) {
    return Arrays.stream(values()).filter(value -> value.toString().equals(name)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Running::toString).toList();
  }
}
