package org.g221.engine.running;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * An element sb of what is of second order: a multiple of Q_sb and one of T_sb. Both are real, so
 * that sums need no complex numbers.
 *
 * @param quarks what multiplies Q_sb
 * @param top what multiplies T_sb
 */
record StrangeToBottom(Real quarks, Real top) {

  StrangeToBottom plus(StrangeToBottom other) {
    return new StrangeToBottom(quarks.plus(other.quarks), top.plus(other.top));
  }

  StrangeToBottom minus(StrangeToBottom other) {
    return new StrangeToBottom(quarks.minus(other.quarks), top.minus(other.top));
  }

  StrangeToBottom times(Real factor) {
    return new StrangeToBottom(quarks.times(factor), top.times(factor));
  }

  StrangeToBottom plusQuarks(Real more) {
    return new StrangeToBottom(quarks.plus(more), top);
  }

  StrangeToBottom plusTop(Real more) {
    return new StrangeToBottom(quarks, top.plus(more));
  }

  /** The element, from Q_sb and T_sb. */
  Complex of(Complex quarkElement, Complex topElement) {
    return quarkElement.times(quarks).plus(topElement.times(top));
  }
}
