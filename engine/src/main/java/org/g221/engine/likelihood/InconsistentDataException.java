package org.g221.engine.likelihood;

/** Correlations that cannot all be true: their covariance is not positive definite. */
public final class InconsistentDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InconsistentDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
