package org.g221.job.storage;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.util.VersionInfo;

/** The libraries with file systems of cloud services, which Hadoop knows but does not bring. */
final class SchemeLibrary {

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "s3a", "hadoop-aws",
          "abfs", "hadoop-azure",
          "abfss", "hadoop-azure",
          "wasb", "hadoop-azure",
          "wasbs", "hadoop-azure",
          "gs", "hadoop-gcp",
          "oss", "hadoop-aliyun",
          "cosn", "hadoop-cos");

  private SchemeLibrary() {}

  /**
   * The file system of a place.
   *
   * @throws IOException if it cannot be reached; names the library if that is missing
   */
  static FileSystem open(URI place, Configuration configuration) throws IOException {
    try {
      return FileSystem.get(place, configuration);
    } catch (UnsupportedFileSystemException e) {
      throw LIBRARIES.containsKey(place.getScheme()) ? missing(place, e) : e;
    } catch (RuntimeException e) { // so Hadoop wraps that a class is missing
      if (e.getCause() instanceof ClassNotFoundException) {
        throw missing(place, e);
      }
      throw e;
    }
  }

  private static IOException missing(URI place, Exception cause) {
    String library = LIBRARIES.get(place.getScheme());
    String needed =
        library == null
            ? String.format(Locale.ROOT, "the library with its class (%s)", cause.getMessage())
            : String.format(
                Locale.ROOT,
                "the library org.apache.hadoop:%s:%s",
                library,
                VersionInfo.getVersion());
    String how =
        place.getScheme().equals("s3a")
            ? "--jars \"$(scripts/library s3a)/*.jar\""
            : "--packages, and scripts/g221 in the folder G221_JARS";
    return new IOException(
        String.format(
            Locale.ROOT,
            "scheme %s needs %s, which scripts/submit takes with %s",
            place.getScheme(),
            needed,
            how),
        cause);
  }
}
