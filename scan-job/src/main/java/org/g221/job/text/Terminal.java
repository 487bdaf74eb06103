package org.g221.job.text;

/**
 * The terminal of this process, as {@code scripts/g221} describes it: the JVM can hardly ask.
 *
 * @param shows whether what is written goes to a terminal
 * @param columns its width
 * @param coloured whether it may show colours; the environment variable {@code NO_COLOR} forbids
 *     them
 */
public record Terminal(boolean shows, int columns, boolean coloured) {

  /** No terminal at all, such as a file or a pipe. */
  static final Terminal NONE = new Terminal(false, Lines.WIDTH, false);

  private static final int NARROWEST = 20;
  private static final String YELLOW = "\u001b[33m";
  private static final String RESET = "\u001b[0m";

  /** Where standard output goes. */
  public static Terminal ofOutput() {
    return of("g221.terminal.out");
  }

  /** Where standard error goes. */
  public static Terminal ofError() {
    return of("g221.terminal");
  }

  private static Terminal of(String property) {
    String known = System.getProperty(property);
    boolean shows = known == null ? System.console() != null : Boolean.parseBoolean(known);
    String without = System.getenv("NO_COLOR");
    boolean coloured =
        shows && (without == null || without.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    int columns = Integer.getInteger("g221.columns", Lines.WIDTH);
    // Terminals that do not know their width say 0.
    return new Terminal(shows, columns < NARROWEST ? Lines.WIDTH : columns, coloured);
  }

  /** A warning as it is printed there. */
  public String warning(Object text) {
    return (coloured ? YELLOW + "warning:" + RESET : "warning:") + " " + text;
  }
}
