/** The output of commands: tables, numbers, Markdown pages, progress. */
package org.g221.job.text;
