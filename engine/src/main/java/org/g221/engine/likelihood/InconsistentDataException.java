package org.g221.engine.likelihood;

/**
 * Data that cannot be used together: correlations whose covariance is not positive definite, or a
 * limit below the Standard Model.
 */
public final class InconsistentDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InconsistentDataException(String message) {
    super(message);
  }

  InconsistentDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
