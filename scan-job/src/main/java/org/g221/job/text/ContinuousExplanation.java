package org.g221.job.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.SearchListener;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ScanMinimum;

/** The output of {@code g221 scan --explain} for a scan without a grid: ranges, bins, and boxes. */
public final class ContinuousExplanation {

  /** Boxes tried here. */
  private static final long TRIED = 20_000;

  private ContinuousExplanation() {}

  public static void print(ContinuousPlan plan, PrintWriter out) {
    TextTable ranges = new TextTable("parameter", "from", "to");
    for (AxisSpecification axis : plan.specification().axes()) {
      ranges.add(
          axis.parameter().key(),
          Numbers.significant(axis.min(), 8),
          Numbers.significant(axis.max(), 8));
    }
    ranges.print(out);
    out.println();
    say(
        out,
        "%s bins in %d profiles, each to be enclosed to %s up to %s above the least chi-square, in %s tasks; at most %s boxes in all.",
        Numbers.count(plan.profiles().stream().mapToLong(ProfileDefinition::bins).sum()),
        plan.profiles().size(),
        Numbers.significant(plan.search().profileTolerance(), 3),
        Numbers.significant(plan.specification().profileLimit(), 4),
        Numbers.count(EnclosedPlanePlan.rectangles(plan.profiles())),
        Numbers.count(plan.search().boxes()));
    out.flush();
    tried(plan, out);
  }

  private static void tried(ContinuousPlan plan, PrintWriter out) {
    SearchGoal goal =
        SearchGoal.of(plan.search().minimumTolerance(), Math.min(TRIED, plan.search().boxes()));
    long start = System.nanoTime();
    Enclosure found = ScanMinimum.of(plan, Optional.empty(), goal, SearchListener.NONE).enclosure();
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        out,
        "Tried here: the least chi-square lies between %s and %s after %s boxes in %s%s.",
        Numbers.significant(found.lower(), 8),
        Numbers.significant(found.upper(), 8),
        Numbers.count(found.boxes()),
        Numbers.duration(seconds),
        found.isFinished() ? "" : ", which is not as close as asked yet");
    out.flush();
  }

  private static void say(PrintWriter out, String sentence, Object... values) {
    out.println(Lines.paragraph(String.format(Locale.ROOT, sentence, values)));
  }
}
