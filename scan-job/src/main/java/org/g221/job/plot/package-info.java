/**
 * Pictures of profile likelihoods: frames, axes, regions, curves, measurements, legends, and the
 * text on them.
 *
 * <p>One place decides colours, marks and labels for whatever shows them. Pictures are well-formed
 * XML, load nothing, and are the same whatever the locale.
 */
package org.g221.job.plot;
