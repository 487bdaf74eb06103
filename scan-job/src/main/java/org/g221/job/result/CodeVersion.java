package org.g221.job.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Identifies the version of g221. */
public final class CodeVersion {

  private CodeVersion() {}

  /** The version of the build. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in =
        CodeVersion.class.getResourceAsStream("/org/g221/job/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
