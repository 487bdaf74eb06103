package org.g221.job.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.forecast.BoxForecast;
import org.g221.engine.forecast.Guess;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;

/** The output of {@code g221 scan --explain} for a scan without a grid: ranges, bins, and boxes. */
public final class ContinuousExplanation {

  /** Boxes tried for the least χ². */
  private static final long TRIED = 20_000;

  /** Boxes tried for bins, and again for contours. */
  private static final long TRIED_OF_PROFILES = 10_000;

  private final ContinuousPlan plan;
  private final PrintWriter out;

  private ContinuousExplanation(ContinuousPlan plan, PrintWriter out) {
    this.plan = plan;
    this.out = out;
  }

  public static void print(ContinuousPlan plan, PrintWriter out) {
    ContinuousExplanation explanation = new ContinuousExplanation(plan, out);
    explanation.printAsked();
    ModelProblem problem = plan.problem();
    Enclosure least = explanation.least(problem);
    if (least.best().isPresent() && !plan.profiles().isEmpty()) {
      explanation.forecast(problem, least);
    }
    out.flush();
  }

  private void printAsked() {
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
        "%s bins in %d profiles, each to be enclosed to %s up to %s above the least chi-square, in %s tasks; at most %s boxes in all.",
        Numbers.count(plan.profiles().stream().mapToLong(ProfileDefinition::bins).sum()),
        plan.profiles().size(),
        Numbers.significant(plan.search().profileTolerance(), 3),
        Numbers.significant(plan.specification().profileLimit(), 4),
        Numbers.count(EnclosedPlanePlan.rectangles(plan.profiles())),
        Numbers.count(plan.search().boxes()));
    out.flush();
  }

  private Enclosure least(ModelProblem problem) {
    long most = Math.min(TRIED, plan.boxesForTheLeast());
    long start = System.nanoTime();
    Enclosure found =
        EnclosureSearch.minimum(problem, SearchGoal.of(plan.search().minimumTolerance(), most));
    say(
        "Tried here: the least chi-square lies between %s and %s after %s boxes in %s%s.",
        Numbers.significant(found.lower(), 8),
        Numbers.significant(found.upper(), 8),
        Numbers.count(found.boxes()),
        Numbers.duration(secondsSince(start)),
        found.isFinished() ? "" : ", which is not as close as asked yet");
    out.flush();
    return found;
  }

  private void forecast(ModelProblem problem, Enclosure least) {
    EnclosedPlanePlan planes =
        EnclosedPlanePlan.of(plan.profiles(), plan.settings(least.boxes()), least);
    long start = System.nanoTime();
    BoxForecast forecast =
        BoxForecast.of(
            planes,
            IntStream.range(0, plan.profiles().size()).mapToObj(plan::thresholds).toList(),
            problem,
            TRIED_OF_PROFILES);
    double seconds = secondsSince(start);
    say(
        "A guess, from %d of %s bins that may be below the limit and the contours in %d of them, tried in %s:",
        forecast.tried(),
        Numbers.count(forecast.candidates()),
        forecast.refined(),
        Numbers.duration(seconds));
    Guess search = Guess.exactly(least.boxes()).plus(forecast.bins());
    Guess all = search.plus(forecast.contours());
    print(all, least, forecast);
    if (forecast.unfinished() > 0 || !least.isFinished()) {
      say("%s", unfinished(least, forecast));
    }
    if (search.upper() > plan.search().boxes()) {
      say(
          "The budget of %s boxes %s end before; bins may stay wider than asked.",
          Numbers.count(plan.search().boxes()),
          search.lower() > plan.search().boxes() ? "will probably" : "may");
    }
    say(
        "At the speed of what was tried, %s on %d cores.",
        Numbers.duration(seconds * all.value() / forecast.boxes()),
        Runtime.getRuntime().availableProcessors());
  }

  private void print(Guess all, Enclosure least, BoxForecast forecast) {
    TextTable table = new TextTable("boxes", "guess", "probably between", "and");
    add(table, "for the least chi-square", Guess.exactly(least.boxes()));
    add(table, "for bins", forecast.bins());
    add(table, "for contours", forecast.contours());
    add(table, "in all", all);
    table.print(out);
  }

  private static void add(TextTable table, String what, Guess guess) {
    table.add(what, rounded(guess.value()), rounded(guess.lower()), rounded(guess.upper()));
  }

  /** To two digits: the others of a guess mean nothing. */
  private static String rounded(double boxes) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, boxes))) - 1));
    return Numbers.count(Math.round(boxes / unit) * Math.round(unit));
  }

  private static String unfinished(Enclosure least, BoxForecast forecast) {
    String more = forecast.unfinished() + " of the bins tried need more boxes than were tried";
    if (least.isFinished()) {
      return "But " + more + ": it will be more.";
    }
    return forecast.unfinished() == 0
        ? "But the least chi-square needs more boxes than were tried: it will be more."
        : "But the least chi-square and " + more + ": it will be more.";
  }

  private void say(String sentence, Object... values) {
    out.println(Lines.paragraph(String.format(Locale.ROOT, sentence, values)));
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
