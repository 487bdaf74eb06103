package org.g221.engine.measurement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.FileName;
import org.g221.engine.document.NearestName;

/**
 * Location of a data set: one that comes with g221, given by name, or a file or folder of the user.
 *
 * <p>Anything that contains a {@code /} or ends in {@code .yaml} or {@code .yml} is a path. The
 * head of a folder is its {@code dataset.yaml}; a file is its own head.
 */
public final class DatasetLocation {

  private static final String HEAD = "dataset.yaml";

  private final ConfFiles conf;
  private final String given;
  private final ConfFiles home;
  private final String folder;
  private final String head;
  private final Optional<Path> place;

  private DatasetLocation(
      ConfFiles conf,
      String given,
      ConfFiles home,
      String folder,
      String head,
      Optional<Path> place) {
    this.conf = conf;
    this.given = given;
    this.home = home;
    this.folder = folder;
    this.head = head;
    this.place = place;
  }

  /**
   * The location given by a name or path.
   *
   * @param conf source of the data sets that come with g221
   * @param relativeTo the folder against which a relative path is resolved
   */
  public static DatasetLocation of(ConfFiles conf, String given, Path relativeTo) {
    if (FileName.flaw(given).isPresent()) {
      return new DatasetLocation(conf, given, conf, "", HEAD, Optional.empty());
    }
    if (!isPath(given)) {
      String folder = "datasets/" + given + "/";
      return new DatasetLocation(conf, given, conf, folder, HEAD, conf.path(folder));
    }
    Path path = relativeTo.resolve(given);
    boolean isFolder = !isFile(given) || Files.isDirectory(path);
    Path folder = isFolder ? path : Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    String head = isFolder ? HEAD : path.getFileName().toString();
    return new DatasetLocation(conf, given, ConfFiles.in(folder), "", head, Optional.of(folder));
  }

  private static boolean isPath(String given) {
    return given.contains("/") || isFile(given);
  }

  private static boolean isFile(String given) {
    return given.endsWith(".yaml") || given.endsWith(".yml");
  }

  /**
   * The mistake in the name, if any; empty for anything that can be a path, whose mistakes show up
   * when it is read.
   */
  public Optional<String> mistake() {
    Optional<String> flaw = FileName.flaw(given);
    if (flaw.isPresent() || isPath(given) || conf.datasetNames().contains(given)) {
      return flaw;
    }
    return Optional.of("is " + NearestName.unknown(given, conf.datasetNames()));
  }

  /** Whether there is a data set, which may still have mistakes. */
  public boolean isThere() {
    return isPath(given)
        ? Files.isRegularFile(place.orElseThrow().resolve(head))
        : mistake().isEmpty();
  }

  /** Says that there is no data set: the mistake in its name, or where it was looked for. */
  public String absence() {
    return mistake().orElseGet(() -> "is '" + fromAnywhere() + "', which is not there");
  }

  /** A name for the data set that works from anywhere: its name or absolute path. */
  public String fromAnywhere() {
    if (!isPath(given) || place.isEmpty()) {
      return given;
    }
    Path path = head.equals(HEAD) ? place.orElseThrow() : place.orElseThrow().resolve(head);
    return path.toAbsolutePath().normalize().toString();
  }

  /** The location to which this one's head refers. */
  DatasetLocation extended(String other) {
    return of(conf, other, place.orElse(Path.of("")));
  }

  ConfFiles home() {
    return home;
  }

  /** The path of the head inside {@link #home}. */
  String head() {
    return folder + head;
  }

  /** The path of another file of the data set inside {@link #home}. */
  String file(String name) {
    return folder + name;
  }

  /** The name or path as the caller gave it. */
  String given() {
    return given;
  }
}
