package org.g221.job.spark;

import java.io.IOException;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.AMRMClient;
import org.apache.hadoop.yarn.client.api.AMRMClient.ContainerRequest;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.InvalidApplicationMasterRequestException;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * Tells YARN how an application ended, in place of Spark. Spark does so by itself only when {@code
 * main} returns after Spark has been started, and at the end of the last attempt; whatever else
 * ends the process makes YARN start it again.
 */
public final class YarnReport {

  private YarnReport() {}

  /**
   * It ended well.
   *
   * @return false if Spark has been started, and will tell YARN itself when {@code main} returns
   */
  public static boolean succeeded() throws IOException {
    try (Connection yarn = Connection.open()) {
      boolean isFirst = yarn.register();
      if (isFirst) {
        yarn.unregister(FinalApplicationStatus.SUCCEEDED, "");
      }
      return isFirst;
    }
  }

  /**
   * It failed, and would fail again.
   *
   * @param why what YARN shows of it
   */
  public static void gaveUp(String why) throws IOException {
    try (Connection yarn = Connection.open()) {
      yarn.register();
      yarn.unregister(FinalApplicationStatus.FAILED, why);
    }
  }

  private record Connection(AMRMClient<ContainerRequest> yarn) implements AutoCloseable {

    static Connection open() {
      AMRMClient<ContainerRequest> yarn = AMRMClient.createAMRMClient();
      yarn.init(new YarnConfiguration(SparkStart.hadoopConfiguration()));
      yarn.start();
      return new Connection(yarn);
    }

    /** YARN listens only to those who have registered; false if Spark has done that. */
    boolean register() throws IOException {
      try {
        yarn.registerApplicationMaster("", 0, "");
        return true;
      } catch (InvalidApplicationMasterRequestException e) {
        return false;
      } catch (YarnException e) {
        throw failure(e);
      }
    }

    void unregister(FinalApplicationStatus status, String words) throws IOException {
      try {
        yarn.unregisterApplicationMaster(status, words, "");
      } catch (YarnException e) {
        throw failure(e);
      }
    }

    private static IOException failure(YarnException e) {
      return new IOException("YARN cannot be told how the scan ended: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
      yarn.close();
    }
  }
}
