import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * Real HDFS and YARN on this machine, with two data nodes and two node managers, until standard
 * input ends. Puts the files of {@code HADOOP_CONF_DIR} into {@code conf} below a folder, and says
 * {@code ready} when both can be used.
 */
public final class MiniHadoop {

  private static final int NODES = 2;
  private static final int NODE_MEMORY_MB = 4096;
  private static final int PATIENCE_MILLIS = 600_000;

  /** At each, YARN starts what was asked for and learns what has ended; a second otherwise. */
  private static final int HEARTBEAT_MILLIS = 100;

  /** What clients have to know of YARN. */
  private static final String[] ADDRESSES = {
    YarnConfiguration.RM_HOSTNAME,
    YarnConfiguration.RM_ADDRESS,
    YarnConfiguration.RM_SCHEDULER_ADDRESS,
    YarnConfiguration.RM_RESOURCE_TRACKER_ADDRESS,
    YarnConfiguration.RM_ADMIN_ADDRESS,
    YarnConfiguration.RM_WEBAPP_ADDRESS,
    YarnConfiguration.RM_AM_MAX_ATTEMPTS
  };

  private MiniHadoop() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Map<String, String> hdfs =
        Map.of(
            "dfs.replication", Integer.toString(NODES),
            "dfs.client.block.write.replace-datanode-on-failure.policy", "NEVER");
    MiniDFSCluster files = startHdfs(folder, hdfs);
    String uri = files.getFileSystem().getUri().toString();
    MiniYARNCluster yarn = startYarn(uri);
    Path conf = Files.createDirectories(folder.resolve("conf"));
    write(conf.resolve("core-site.xml"), Map.of("fs.defaultFS", uri));
    write(conf.resolve("hdfs-site.xml"), hdfs);
    write(conf.resolve("yarn-site.xml"), addresses(yarn.getConfig()));
    System.out.printf(
        "ready %s http://%s http://%s%n",
        uri,
        files.getHttpUri(0).split("//")[1],
        yarn.getConfig().get(YarnConfiguration.RM_WEBAPP_ADDRESS));
    while (System.in.read() >= 0) {
      // whatever is said to it, it goes on
    }
    // Nobody needs what they would put in order.
    Runtime.getRuntime().halt(0);
  }

  private static MiniDFSCluster startHdfs(Path folder, Map<String, String> settings)
      throws IOException {
    Configuration configuration = new Configuration();
    settings.forEach(configuration::set);
    configuration.set("hdfs.minidfs.basedir", folder.resolve("hdfs").toString());
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(NODES).build();
    hdfs.waitActive();
    return hdfs;
  }

  private static MiniYARNCluster startYarn(String files) throws Exception {
    YarnConfiguration configuration = new YarnConfiguration();
    configuration.set("fs.defaultFS", files);
    configuration.setInt(YarnConfiguration.YARN_MINICLUSTER_NM_PMEM_MB, NODE_MEMORY_MB);
    configuration.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 128);
    configuration.setInt(YarnConfiguration.RM_AM_MAX_ATTEMPTS, 4);
    configuration.setInt(YarnConfiguration.RM_NM_HEARTBEAT_INTERVAL_MS, HEARTBEAT_MILLIS);
    configuration.setBoolean(YarnConfiguration.NM_PMEM_CHECK_ENABLED, false);
    configuration.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    // The disk of a developer may be nearly full.
    configuration.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 99);
    // Else a driver may have no more than a tenth of the memory.
    configuration.setFloat("yarn.scheduler.capacity.maximum-am-resource-percent", 1);
    configuration.set("yarn.scheduler.capacity.root.queues", "default");
    configuration.set("yarn.scheduler.capacity.root.capacity", "100");
    configuration.set("yarn.scheduler.capacity.root.default.capacity", "100");
    MiniYARNCluster yarn = new MiniYARNCluster("g221", NODES, 1, 1);
    yarn.init(configuration);
    yarn.start();
    if (!yarn.waitForNodeManagersToConnect(PATIENCE_MILLIS)) {
      throw new IllegalStateException("the node managers do not connect");
    }
    return yarn;
  }

  private static Map<String, String> addresses(Configuration yarn) {
    Map<String, String> addresses = new TreeMap<>();
    for (String name : ADDRESSES) {
      addresses.put(name, yarn.get(name));
    }
    return addresses;
  }

  private static void write(Path file, Map<String, String> settings) throws IOException {
    Configuration configuration = new Configuration(false);
    settings.forEach(configuration::set);
    try (OutputStream out = Files.newOutputStream(file)) {
      configuration.writeXml(out);
    }
  }
}
