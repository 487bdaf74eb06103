/** The files that describe a result: best fit, regions, provenance; and reading them again. */
package org.g221.job.result;
