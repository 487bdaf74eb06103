/** The commands that users type. */
package org.g221.job.cli;
