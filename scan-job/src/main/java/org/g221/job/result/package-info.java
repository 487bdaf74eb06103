/** The files that describe a result: best fit, regions, provenance; and how they are read back. */
package org.g221.job.result;
