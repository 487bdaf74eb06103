package org.g221.engine.likelihood;

/** When and why a point has no χ². */
public final class Exclusion {

  /** The reason for a point that breaks no rule but still has no χ². */
  public static final String NOT_FINITE = "a prediction is not finite";

  private Exclusion() {}

  /** Whether a rule is broken; a margin that is not a number counts as broken. */
  public static boolean isBroken(double margin) {
    return !(margin >= 0);
  }
}
