/**
 * What people look at after a scan: a page of its own with plots and tables, and the plots alone.
 *
 * <p>Everything is drawn from a {@link org.g221.job.report.ReportContent}; nothing here reads files
 * or computes physics. Pages and plots are well-formed XML, need no script and no other file, and
 * read the same whatever the locale.
 */
package org.g221.job.report;
