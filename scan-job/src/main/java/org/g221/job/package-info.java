/** The command line of g221: everything that turns the engine into a program. */
package org.g221.job;
