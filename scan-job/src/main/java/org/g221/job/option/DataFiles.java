package org.g221.job.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.measurement.ConfFiles;

/** The place where commands find data sets. */
public final class DataFiles {

  /** Set by scripts/g221 to the folder with the data files of the checkout. */
  private static final String CONF_PROPERTY = "g221.conf";

  private DataFiles() {}

  /** The files of the checkout if the script names them, otherwise those in the jar. */
  public static ConfFiles conf() {
    return Optional.ofNullable(System.getProperty(CONF_PROPERTY))
        .map(Path::of)
        .filter(Files::isDirectory)
        .map(ConfFiles::in)
        .orElseGet(ConfFiles::bundled);
  }
}
