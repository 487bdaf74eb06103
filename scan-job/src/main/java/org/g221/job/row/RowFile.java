package org.g221.job.row;

import java.io.Serializable;
import org.g221.job.parquet.FileDigest;

/**
 * The rows of a tile on disk.
 *
 * @param tile number of the tile
 * @param digest identifies the content of the file
 */
public record RowFile(int tile, FileDigest digest) implements Serializable {}
