/**
 * The page about a scan: plots, tables, and what a reader can look into.
 *
 * <p>Everything is drawn from a {@link org.g221.job.report.ReportContent}; nothing here reads files
 * of a scan or computes physics. The page is well-formed XML, needs no other files and can be read
 * without scripts, the same whatever the locale. The script that lets a reader explore it is in the
 * folder {@code explore} of the resources, in parts that {@code InlineScript} joins.
 */
package org.g221.job.report;
