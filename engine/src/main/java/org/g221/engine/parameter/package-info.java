/**
 * Points of parameter space: names, textures, ranges, and the measured inputs (masses, couplings,
 * CKM matrix) that stay fixed.
 */
package org.g221.engine.parameter;
