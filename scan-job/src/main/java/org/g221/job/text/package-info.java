/** What commands print: tables, numbers, pages of Markdown, progress. */
package org.g221.job.text;
