package org.g221.job.cli;

import java.util.Locale;

/** How a result is printed. */
enum OutputFormat {
  TABLE,
  JSON;

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
