/**
 * Between models and observables: from couplings at the mass of heavy particles to couplings at the
 * scale where they are measured. QCD runs the operators that mix mesons; all else stays as it is.
 */
package org.g221.engine.running;
