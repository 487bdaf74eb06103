/**
 * Pictures of profile likelihoods: frames, axes, regions, curves, measurements and legends. One
 * place decides colours, marks and labels for whatever shows them.
 */
package org.g221.job.plot;
