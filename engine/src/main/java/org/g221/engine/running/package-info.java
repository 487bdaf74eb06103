/**
 * Links models and observables: from couplings at the mass of heavy particles to couplings at the
 * scale of measurements. QCD runs the operators of meson mixing; everything else is unchanged.
 */
package org.g221.engine.running;
