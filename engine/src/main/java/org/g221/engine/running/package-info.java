/**
 * Links models and observables: from couplings at the mass of heavy particles to couplings at the
 * scale of measurements, either by all one-loop running of a heavy triplet ({@link
 * org.g221.engine.running.ElectroweakCouplings}) or at tree level, where QCD runs the operators of
 * meson mixing ({@link org.g221.engine.running.LowEnergyCouplings}).
 */
package org.g221.engine.running;
