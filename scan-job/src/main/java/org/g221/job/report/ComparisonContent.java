package org.g221.job.report;

import java.util.List;
import org.g221.job.plot.ComparedPlane;

/**
 * The content of a page about two scans.
 *
 * @param title what is compared, in a line
 * @param about a line for each scan
 * @param notes what a reader has to know
 * @param planes what both have in common
 * @param tables in the order shown
 * @param otherData whether the scans use other data, which pictures then say
 */
public record ComparisonContent(
    String title,
    List<String> about,
    List<String> notes,
    List<ComparedPlane> planes,
    List<ComparedTable> tables,
    boolean otherData) {

  public ComparisonContent {
    about = List.copyOf(about);
    notes = List.copyOf(notes);
    planes = List.copyOf(planes);
    tables = List.copyOf(tables);
  }
}
