package org.g221.engine.model;

/**
 * A condition with a number that a scan may add to the range rules of a model.
 *
 * @param key its key in scan files
 * @param smallest the smallest number that makes sense
 * @param demand what the number must be, in words, such as {@code must be positive}
 */
public record OptionalRule(String key, double smallest, String demand) {

  /** Whether a number makes sense. */
  public boolean allows(double number) {
    return number >= smallest;
  }
}
