package org.g221.engine.likelihood;

/** When a point has no χ², and why. */
public final class Exclusion {

  /** The reason at a point that breaks no rule and has no χ² all the same. */
  public static final String NOT_FINITE = "a prediction is not finite";

  private Exclusion() {}

  /** Whether a rule is broken; so it is where its margin is not a number. */
  public static boolean isBroken(double margin) {
    return !(margin >= 0);
  }
}
