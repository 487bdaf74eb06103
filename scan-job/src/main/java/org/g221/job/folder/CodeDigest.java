package org.g221.job.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.g221.engine.evaluation.GridProgram;
import org.g221.job.parquet.FileDigest;

/**
 * Identifies the program itself: a digest of its classes. Different builds share a version during
 * development, but not this digest.
 */
public final class CodeDigest {

  private static final String PACKAGE = "org/g221";
  private static final int DIGITS = 16;

  private CodeDigest() {}

  /** The digest of the classes of g221 in this process, wherever they were loaded from. */
  public static String current() {
    Map<String, byte[]> classes = new TreeMap<>();
    try {
      for (Class<?> member : List.of(GridProgram.class, CodeDigest.class)) {
        collect(member.getProtectionDomain().getCodeSource(), classes);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the classes of g221 cannot be read: " + e, e);
    }
    MessageDigest digest = FileDigest.newDigest();
    classes.forEach(
        (name, content) -> {
          digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void collect(CodeSource source, Map<String, byte[]> classes)
      throws IOException, URISyntaxException {
    Path place = Path.of(source.getLocation().toURI());
    if (Files.isDirectory(place)) {
      collect(place, classes);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        collect(jar.getPath("/"), classes);
      }
    }
  }

  private static void collect(Path root, Map<String, byte[]> classes) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".class")) {
          classes.put(root.relativize(file).toString(), digestOf(file));
        }
      }
    }
  }

  private static byte[] digestOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().parseHex(FileDigest.of(in).sha256());
    }
  }
}
