package org.g221.job.run;

import java.io.Serializable;
import org.g221.job.parquet.FileDigest;

/**
 * The rows of a tile on disk.
 *
 * @param tile number of the tile
 * @param digest by what the file is known again
 */
record RowFile(int tile, FileDigest digest) implements Serializable {}
