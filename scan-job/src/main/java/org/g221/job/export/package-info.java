/** Results in the formats of other programs: WCxf for points, GetDist chains for kept rows. */
package org.g221.job.export;
