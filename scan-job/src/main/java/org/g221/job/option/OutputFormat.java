package org.g221.job.option;

import org.g221.engine.document.WrittenName;

/** How a result is printed. */
public enum OutputFormat {
  TABLE,
  JSON;

  /** As users write it. */
  @Override
  public String toString() {
    return WrittenName.of(this);
  }
}
