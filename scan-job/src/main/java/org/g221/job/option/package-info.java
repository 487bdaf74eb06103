/** Options shared by several commands, and the objects they are read into. */
package org.g221.job.option;
