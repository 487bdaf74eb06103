package org.g221.job.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.plot.SvgPlot;
import org.g221.job.report.HtmlReport;
import org.g221.job.report.ReportContent;
import org.g221.job.written.Documents;

/**
 * Draws the page about a result and its pictures, each by itself. Whatever happens here, the result
 * is complete without: nothing is thrown.
 */
final class Drawing {

  /** Puts a text into a file. */
  @FunctionalInterface
  interface Target {
    void write(String file, String text) throws IOException;
  }

  private final Target target;
  private final List<Undrawn> undrawn = new ArrayList<>();

  Drawing(Target target) {
    this.target = target;
  }

  /** What could not be drawn so far. */
  List<Undrawn> undrawn() {
    return List.copyOf(undrawn);
  }

  /** Draws everything that shows some content. */
  void draw(Supplier<ReportContent> material, List<ProfileLikelihood> profiles) {
    ReportContent content;
    try {
      content = material.get();
    } catch (RuntimeException | Error e) {
      undrawn.add(new Undrawn(ResultNames.REPORT, e));
      profiles.forEach(profile -> undrawn.add(new Undrawn(ResultNames.figure(profile), e)));
      return;
    }
    draw(ResultNames.REPORT, () -> HtmlReport.render(content, Documents::compactJson));
    for (ProfileLikelihood profile : profiles) {
      draw(ResultNames.figure(profile), () -> SvgPlot.of(profile, content.plotted()).standalone());
    }
  }

  /** Draws one file. */
  void draw(String file, Supplier<String> text) {
    try {
      target.write(file, text.get());
    } catch (IOException | RuntimeException | Error e) {
      undrawn.add(new Undrawn(file, e));
    }
  }
}
