/**
 * From a model to the Standard Model effective field theory: Wilson coefficients of dimension six
 * in the Warsaw basis, at tree level and at the scale of the heavy vectors.
 */
package org.g221.engine.matching;
