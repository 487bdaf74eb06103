/**
 * The visual results of a scan: a self-contained page with plots and tables, and the plots alone.
 *
 * <p>Everything is drawn from a {@link org.g221.job.report.ReportContent}; nothing here reads files
 * of a scan or computes physics. Pages and plots are well-formed XML, need no other files and can
 * be read without scripts, the same whatever the locale. The script that lets a reader explore the
 * page is in the folder {@code explore} of the resources, in parts that {@code InlineScript} joins.
 */
package org.g221.job.report;
