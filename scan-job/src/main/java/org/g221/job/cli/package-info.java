/** The commands that users type, and how their results are printed. */
package org.g221.job.cli;
