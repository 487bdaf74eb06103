/**
 * Files in any file system that Hadoop knows: complete when they appear, on a local disk without
 * checksum files.
 */
package org.g221.job.storage;
