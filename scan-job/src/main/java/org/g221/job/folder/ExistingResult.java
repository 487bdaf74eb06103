package org.g221.job.folder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;

/**
 * Whatever has the final name of a scan already: may it be replaced, and is it the result that the
 * scan would have?
 */
final class ExistingResult {

  private static final int MOST_NAMES = 10;

  private final String name;
  private final OutputPlace place;
  private final FoundResult.Reader reader;
  private final Configuration configuration;

  /**
   * @param name the folder, as the user wrote it
   */
  ExistingResult(
      String name, OutputPlace place, FoundResult.Reader reader, Configuration configuration) {
    this.name = name;
    this.place = place;
    this.reader = reader;
    this.configuration = configuration;
  }

  private FoundResult read() throws IOException {
    return place.isFolder()
        ? reader.read(place.target(), configuration)
        : FoundResult.of(FoundResult.Kind.OTHER, ScanIdentity.NONE);
  }

  /**
   * Refuses what a killed run cannot have put in place of an earlier result, which it has aside.
   */
  void requireResult() throws IOException {
    if (read().kind() == FoundResult.Kind.OTHER) {
      throw refusal(
          String.format(
                  Locale.ROOT,
                  "is not the result of a scan, but stands where one was, which is now in %s; move one of",
                  place.earlier())
              + " them away");
    }
  }

  /**
   * Refuses to replace anything but the result of a scan.
   *
   * @throws InvalidInputException if it is none, or not only one; names the files of others
   */
  void requireReplaceable() throws IOException {
    FoundResult found = read();
    if (found.kind() == FoundResult.Kind.OTHER) {
      throw refusal("exists and is not the result of a scan, so it is not overwritten");
    }
    if (found.kind() == FoundResult.Kind.DAMAGED) {
      throw refusal(
          "is not overwritten, as its run.yaml is not what was written, so that nobody knows what"
              + " else here g221 wrote; restore run.yaml from a copy, or remove the folder");
    }
    Diagnostics diagnostics = new Diagnostics();
    report(found.foreign(), "was not written by g221", diagnostics);
    if (diagnostics.hasErrors()) {
      diagnostics.error(
          name,
          "",
          "is not overwritten, as that would remove these files; move them away, or choose another"
              + " with --out");
    }
    diagnostics.throwIfErrors();
  }

  private void report(List<String> files, String message, Diagnostics diagnostics) {
    files.stream()
        .limit(MOST_NAMES)
        .forEach(file -> diagnostics.error(name + "/" + file, "", message));
    if (files.size() > MOST_NAMES) {
      diagnostics.error(
          name,
          "",
          String.format(Locale.ROOT, "so it is for %d more files", files.size() - MOST_NAMES));
    }
  }

  /**
   * Refuses to go on with anything but the complete result of the same scan.
   *
   * @param notes receives what the user should know of it nevertheless
   * @throws InvalidInputException if it is none; gives every difference
   */
  void requireSame(ScanIdentity identity, Diagnostics notes) throws IOException {
    FoundResult found = read();
    if (found.kind() == FoundResult.Kind.OTHER) {
      throw refusal(
          "exists and is not the result of a scan; move it away, or choose another with --out");
    }
    if (found.kind() == FoundResult.Kind.DAMAGED) {
      throw refusal(
          "cannot be resumed, as its run.yaml is not what was written; restore run.yaml from a copy,"
              + " or remove the folder");
    }
    refuseAnother(identity, found);
    refuseIncomplete(found);
    noteOtherCode(identity, found, notes);
    for (String file : found.undrawn()) {
      notes.warning(name + "/" + file, "", "is missing; make it with: g221 report " + name);
    }
  }

  private void refuseAnother(ScanIdentity identity, FoundResult found) {
    Diagnostics diagnostics = new Diagnostics();
    identity
        .ofContent()
        .differences(
            found.identity().ofContent(),
            (fact, message) -> diagnostics.error(name, fact, message));
    if (diagnostics.hasErrors()) {
      diagnostics.error(
          name,
          "",
          "is the complete result of another scan; undo this, choose another with --out, or start"
              + " anew with --overwrite");
    }
    diagnostics.throwIfErrors();
  }

  private void refuseIncomplete(FoundResult found) {
    Diagnostics diagnostics = new Diagnostics();
    report(found.missing(), "is missing or has another length than in run.yaml", diagnostics);
    if (diagnostics.hasErrors()) {
      diagnostics.error(
          name,
          "",
          "is no longer complete; restore it from a copy, or scan again with --overwrite");
    }
    diagnostics.throwIfErrors();
  }

  private void noteOtherCode(ScanIdentity identity, FoundResult found, Diagnostics notes) {
    // Results of earlier versions do not tell all of it.
    identity
        .ofCode(found.identity().facts().keySet())
        .differences(
            found.identity().ofCode(identity.facts().keySet()),
            (fact, message) ->
                notes.warning(
                    name, fact, message + "; to scan again with this one, give --overwrite"));
  }

  private InvalidInputException refusal(String why) {
    return new InvalidInputException(name, "", why);
  }
}
