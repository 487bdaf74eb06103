/** Tables of doubles, integers and text in Parquet files, on any file system that Hadoop knows. */
package org.g221.job.parquet;
