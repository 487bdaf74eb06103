/** From a scan file to a validated plan: what to compute, on which grid, and what to keep. */
package org.g221.job.scan;
