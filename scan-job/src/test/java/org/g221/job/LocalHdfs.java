package org.g221.job;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * A real HDFS on this machine: one name node, and data nodes each of which has every block.
 *
 * @param files what the name node lists
 */
public record LocalHdfs(MiniDFSCluster cluster, FileSystem files) implements AutoCloseable {

  /**
   * Starts one and waits until it can be used.
   *
   * @param disk where the nodes keep their files
   */
  public static LocalHdfs start(Path disk, int dataNodes) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("dfs.replication", Integer.toString(dataNodes));
    configuration.set("hdfs.minidfs.basedir", disk.toString());
    // A data node that is gone is noticed at once, and writing goes on with the others.
    configuration.set("dfs.client.block.write.replace-datanode-on-failure.policy", "NEVER");
    MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(configuration).numDataNodes(dataNodes).build();
    cluster.waitActive();
    return new LocalHdfs(cluster, cluster.getFileSystem());
  }

  /** Makes a folder and returns its full name. */
  public String folder(String name) throws IOException {
    String folder = files.getUri() + "/" + name;
    files.mkdirs(new org.apache.hadoop.fs.Path(folder));
    return folder;
  }

  @Override
  public void close() throws IOException {
    files.close();
    cluster.shutdown(true);
  }
}
