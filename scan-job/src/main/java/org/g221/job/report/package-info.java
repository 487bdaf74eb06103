/**
 * The visual results of a scan: a self-contained page with plots and tables, and the plots alone.
 *
 * <p>Everything is drawn from a {@link org.g221.job.report.ReportContent}; nothing here reads files
 * or computes physics. Pages and plots are well-formed XML, need neither scripts nor other files,
 * and read the same whatever the locale.
 */
package org.g221.job.report;
