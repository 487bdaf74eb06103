/**
 * Running a plan: tasks on executors, rows as Parquet, reduction, and publication of the result.
 */
package org.g221.job.run;
