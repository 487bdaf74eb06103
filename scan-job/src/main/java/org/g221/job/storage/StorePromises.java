package org.g221.job.storage;

import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/**
 * What a file system promises about new names. What nobody knows of counts as not promised.
 *
 * @param showsWhole whether a file is seen only once it is closed, and then as a whole, so that it
 *     needs no other name until then
 * @param renamesFolders whether a folder gets another name in one step, with all it holds
 * @param createsOnce whether of several processes that create a file one succeeds
 */
public record StorePromises(boolean showsWhole, boolean renamesFolders, boolean createsOnce) {

  /** Those that create a file in one step unless it is there. */
  private static final Set<String> CREATE_ONCE =
      Set.of("hdfs", "webhdfs", "swebhdfs", "abfs", "abfss", "gs");

  /** The promises where a path is. */
  public static StorePromises of(Path path, Configuration configuration) throws IOException {
    FileSystem files = StoredFiles.system(path, configuration);
    boolean showsWhole = showsWhole(files, path);
    boolean disk =
        !showsWhole && (files instanceof LocalFileSystem || files instanceof RawLocalFileSystem);
    return new StorePromises(
        showsWhole,
        disk || files instanceof DistributedFileSystem,
        disk
            || CREATE_ONCE.contains(files.getUri().getScheme())
            || files.hasPathCapability(
                path, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE));
  }

  static boolean showsWhole(FileSystem files, Path path) throws IOException {
    return files.hasPathCapability(path, CreateFileOptionKeys.FS_OPTION_CREATE_IN_CLOSE);
  }
}
