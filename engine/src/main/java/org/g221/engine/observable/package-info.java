/**
 * Quantities that can be predicted and measured: the catalogue of observables, one class per
 * family.
 *
 * <p>An observable is a formula over {@link org.g221.engine.coupling.Couplings}. Where the Standard
 * Model value is not zero it is given by the data set, with its loop corrections, and the formula
 * is the tree-level ratio to it.
 */
package org.g221.engine.observable;
