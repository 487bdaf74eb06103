/** Confidence levels, and the intervals and regions that they define in profile likelihoods. */
package org.g221.engine.region;
