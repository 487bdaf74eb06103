package org.g221.job.chunk;

import java.util.List;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.row.RowFile;

/**
 * A finished chunk.
 *
 * @param identity digest of the identity of the scan, see {@link ScanIdentity}
 * @param chunk which it is
 * @param rowFiles the files of its rows; tiles without rows have none
 * @param result what was found in it
 */
record ChunkRecord(String identity, Chunk chunk, List<RowFile> rowFiles, ChunkResult result) {

  ChunkRecord {
    rowFiles = List.copyOf(rowFiles);
  }
}
