package org.g221.engine.exact;

/**
 * A massive gauge boson of definite mass.
 *
 * @param name such as {@code W'}
 * @param massGev its mass
 * @param light component along the W or Z of the Standard Model
 * @param heavy component along the vector (g1 W1 − g2 W2)/n1 of the broken generator
 */
public record VectorBoson(String name, double massGev, double light, double heavy) {

  /** 1/M². */
  double propagator() {
    return 1 / (massGev * massGev);
  }
}
