package org.g221.engine.coupling;

/** Numbers of the generations, counted from 1, under the names of the fermions in them. */
public final class Generation {

  /** The number of generations. */
  public static final int COUNT = 3;

  public static final int E = 1;
  public static final int MU = 2;
  public static final int TAU = 3;

  public static final int UP = 1;
  public static final int CHARM = 2;
  public static final int TOP = 3;

  public static final int DOWN = 1;
  public static final int STRANGE = 2;
  public static final int BOTTOM = 3;

  private Generation() {}
}
