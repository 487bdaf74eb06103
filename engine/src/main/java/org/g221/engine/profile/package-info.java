/**
 * Reduction of nodes to best fit and profile likelihoods.
 *
 * <p>Accumulators are filled node by node and merged; the result does not depend on the order of
 * nodes or merges, as ties go to the lower grid index.
 */
package org.g221.engine.profile;
