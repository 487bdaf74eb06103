package org.g221.job.storage;

import org.apache.hadoop.security.UserGroupInformation;

/** The user as whom this process works. */
public final class ProcessUser {

  /** What Java says of a user who has a number but no name, as in many containers. */
  private static final String NAMELESS = "?";

  private static final String DEFAULT_NAME = "g221";

  private ProcessUser() {}

  /**
   * Gives a user without a name one for Hadoop, which else refuses to open any file system: that in
   * {@code HADOOP_USER_NAME} if it is set.
   */
  public static void requireName() {
    if (System.getProperty("user.name", NAMELESS).equals(NAMELESS)) {
      String name = System.getenv().getOrDefault("HADOOP_USER_NAME", DEFAULT_NAME);
      UserGroupInformation.setLoginUser(UserGroupInformation.createRemoteUser(name));
    }
  }
}
