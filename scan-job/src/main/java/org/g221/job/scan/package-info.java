/**
 * A validated plan: what a scan computes, on which grid or between which ends, and what it keeps.
 */
package org.g221.job.scan;
