package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.security.PrivilegedExceptionAction;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.internal.config.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.g221.job.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Option;

/** Others on the same machine can reach the ports of a local Spark. */
@ExtendWith(LocalSpark.class)
class SparkSecretTest {

  private static final String SERVICE = "MapOutputTracker";

  /** Reaches a service of the driver as another user would, who shares nothing with this one. */
  private static String reach(SparkContext spark, SparkConf conf) throws Exception {
    return UserGroupInformation.createRemoteUser("other")
        .doAs((PrivilegedExceptionAction<String>) () -> reachAsMyself(spark, conf));
  }

  private static String reachAsMyself(SparkContext spark, SparkConf conf) {
    conf.set("spark.rpc.askTimeout", "5s").set("spark.rpc.lookupTimeout", "5s");
    SecurityManager security =
        new SecurityManager(conf, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE());
    RpcEnv stranger = RpcEnv.create("stranger", "127.0.0.1", 0, conf, security, true);
    try {
      int port = spark.env().rpcEnv().address().port();
      return stranger.setupEndpointRef(new RpcAddress("127.0.0.1", port), SERVICE).name();
    } finally {
      stranger.shutdown();
    }
  }

  private static SparkConf knowing(String secret) {
    return new SparkConf(false)
        .set("spark.authenticate", "true")
        .set("spark.authenticate.secret", secret);
  }

  @Test
  void sparkTalksOnlyToThoseWhoKnowItsSecret() throws Exception {
    SparkContext spark = LocalSpark.context().sc();
    String secret = spark.env().securityManager().getSecretKey();
    assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
    assertThat(reach(spark, knowing(secret))).isEqualTo(SERVICE);
    assertThatException().isThrownBy(() -> reach(spark, new SparkConf(false)));
    assertThatException().isThrownBy(() -> reach(spark, knowing("guessed")));
  }

  @Test
  void secretIsAnotherEachTime() {
    String first = LocalSpark.context().sc().env().securityManager().getSecretKey();
    LocalSpark.stop();
    assertThat(LocalSpark.context().sc().env().securityManager().getSecretKey())
        .isNotEqualTo(first);
  }
}
