package org.g221.engine.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;

/**
 * Source of data sets and theory data: the {@code conf} folder of a checkout, or the copy bundled
 * in the jar.
 */
public final class ConfFiles {

  private static final String BUNDLED = "/org/g221/conf/";

  private final Optional<Path> folder;

  private ConfFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files bundled in the jar. */
  public static ConfFiles bundled() {
    return new ConfFiles(Optional.empty());
  }

  /** The files of a {@code conf} folder. */
  public static ConfFiles in(Path folder) {
    return new ConfFiles(Optional.of(folder));
  }

  /** Names of the data sets. */
  public List<String> datasetNames() {
    Diagnostics diagnostics = new Diagnostics();
    List<String> names =
        read("datasets/index.yaml", diagnostics)
            .map(index -> index.texts("datasets"))
            .orElse(List.of());
    diagnostics.throwIfErrors();
    return names;
  }

  /** Location of a file in the file system; empty if it is bundled in the jar. */
  Optional<Path> path(String path) {
    return folder.map(root -> root.resolve(path));
  }

  /** The name of a file in messages. */
  String displayName(String path) {
    return folder.map(root -> root.resolve(path).toString()).orElse("conf/" + path);
  }

  /** Reads a YAML file; mistakes go to {@code diagnostics}. */
  Optional<YamlMapping> read(String path, Diagnostics diagnostics) {
    if (folder.isPresent()) {
      return YamlDocument.read(folder.get().resolve(path), diagnostics);
    }
    Optional<byte[]> bytes = bytes(path);
    if (bytes.isEmpty()) {
      diagnostics.error(displayName(path), "", "does not exist");
    }
    return bytes
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .flatMap(text -> YamlDocument.parse(displayName(path), text, diagnostics));
  }

  /** The content of a file; empty if it cannot be read. */
  Optional<byte[]> bytes(String path) {
    try {
      if (folder.isPresent()) {
        Path file = folder.get().resolve(path);
        return Files.isRegularFile(file)
            ? Optional.of(YamlDocument.content(file))
            : Optional.empty();
      }
      try (InputStream in = ConfFiles.class.getResourceAsStream(BUNDLED + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      // Reading it as a document says why.
      return Optional.empty();
    }
  }
}
