package org.g221.job.chunk;

import java.util.List;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.row.RowFile;

/**
 * A chunk that is done.
 *
 * @param identity digest of what the scan is, see {@link ScanIdentity}
 * @param chunk which it is
 * @param rowFiles the files of its rows; none for tiles without rows
 * @param result what it found
 */
record ChunkRecord(String identity, Chunk chunk, List<RowFile> rowFiles, ChunkResult result) {

  ChunkRecord {
    rowFiles = List.copyOf(rowFiles);
  }
}
