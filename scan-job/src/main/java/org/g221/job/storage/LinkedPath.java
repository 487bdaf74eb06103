package org.g221.job.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Follows symbolic links on a local disk, also to a place that is free. */
final class LinkedPath {

  private static final int MOST_LINKS = 40;

  private LinkedPath() {}

  /**
   * The end of a chain of links.
   *
   * @throws IOException if the folder of that place does not exist, or the links lead nowhere
   */
  static Path of(Path link) throws IOException {
    Path end = link;
    for (int links = 0; Files.isSymbolicLink(end); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("it is a symbolic link that leads back to itself");
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    if (Files.exists(end)) {
      return end.toRealPath();
    }
    Path folder = end.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("it is a symbolic link to " + end + ", whose folder does not exist");
    }
    return folder.toRealPath().resolve(end.getFileName());
  }
}
