/** Rows of kept nodes: their table, their files, and the copies that filter, thin and join them. */
package org.g221.job.row;
