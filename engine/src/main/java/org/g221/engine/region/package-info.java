/**
 * What a scan is reduced to: best fit, profile likelihoods and the confidence regions they bound.
 *
 * <p>Accumulators are filled node by node and merged; the result does not depend on the order of
 * either, ties going to the lower grid index.
 */
package org.g221.engine.region;
