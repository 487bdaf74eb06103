package org.g221.engine.exact;

import java.util.List;

/**
 * One of the four classes of G(221) models, with the arguments for or against it.
 *
 * @param source where flavour non-universality comes from
 * @param pattern how the gauge group breaks
 * @param verdict whether b → cτν and b → sμμ can be explained together
 * @param summary the reason in a few words
 * @param reasons the argument, one sentence per item, with the computed numbers
 */
public record ModelClass(
    Source source, Pattern pattern, Verdict verdict, String summary, List<String> reasons) {

  /** Where flavour non-universality comes from. */
  public enum Source {
    GAUGE_COUPLINGS("g-NU"),
    YUKAWA_COUPLINGS("y-NU");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** How the gauge group breaks to that of the Standard Model. */
  public enum Pattern {
    /** SU(2)_L × SU(2)_H × U(1)_H → SU(2)_L × U(1)_Y. */
    L_BREAKING("L-BP"),
    /** SU(2)1 × SU(2)2 × U(1)_Y → SU(2)_L × U(1)_Y. */
    Y_BREAKING("Y-BP");

    private final String title;

    Pattern(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The outcome. */
  public enum Verdict {
    VIABLE,
    DISFAVOURED
  }

  public ModelClass {
    reasons = List.copyOf(reasons);
  }

  /** Such as {@code y-NU/Y-BP}. */
  public String title() {
    return source.title() + "/" + pattern.title();
  }
}
