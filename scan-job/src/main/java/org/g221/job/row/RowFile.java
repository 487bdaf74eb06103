package org.g221.job.row;

import java.io.Serializable;
import org.g221.job.parquet.FileDigest;

/**
 * The rows of a tile on disk.
 *
 * @param tile number of the tile
 * @param digest by what the file is known again
 */
public record RowFile(int tile, FileDigest digest) implements Serializable {}
