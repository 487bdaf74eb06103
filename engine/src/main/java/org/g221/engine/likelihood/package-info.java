/**
 * The χ² of a point: constraints with experimental and theory covariance, and the complete
 * evaluation of single points.
 */
package org.g221.engine.likelihood;
