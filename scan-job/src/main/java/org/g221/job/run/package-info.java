/** A whole scan, from its plan to a published result, as commands and programs run it. */
package org.g221.job.run;
