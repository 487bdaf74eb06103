/**
 * Formulas as data: real and complex expressions of named inputs, compiled for whole batches.
 *
 * <p>A physics formula is written once, as an expression. From the expression follow the compiled
 * program for blocks of points, the loop level at which each intermediate result has to be
 * computed, and the list of parameters a result depends on. A single point is a block of one.
 */
package org.g221.engine.formula;
