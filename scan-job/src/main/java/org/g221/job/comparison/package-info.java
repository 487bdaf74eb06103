/** Two finished scans side by side: what was asked, which data, and what came out. */
package org.g221.job.comparison;
