/** What a scan reports: its result, its cost, its progress, and the reason for a failure. */
package org.g221.job.outcome;
