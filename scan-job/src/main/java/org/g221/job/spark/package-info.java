/** The jobs of a scan on Spark. No other package knows Spark. */
package org.g221.job.spark;
