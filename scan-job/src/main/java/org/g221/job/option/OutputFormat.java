package org.g221.job.option;

import java.util.Locale;

/** How a result is printed. */
public enum OutputFormat {
  TABLE,
  JSON;

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
