/**
 * The χ² of a point: constraints with experimental and theory covariance, and the evaluation of
 * single points with all that is said of them.
 */
package org.g221.engine.likelihood;
