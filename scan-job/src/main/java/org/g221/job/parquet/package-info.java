/** Tables of doubles, integers and text in Parquet files, on any file system known to Hadoop. */
package org.g221.job.parquet;
