/** What can be asked of a finished scan again, from the rows that it has kept. */
package org.g221.job.question;
