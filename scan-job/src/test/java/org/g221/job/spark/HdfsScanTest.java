package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DFSTestUtil;
import org.apache.hadoop.hdfs.protocol.ExtendedBlock;
import org.g221.job.LocalHdfs;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.ScanState;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real HDFS: one name node, two data nodes. Each block is on both. */
@ExtendWith(LocalSpark.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HdfsScanTest {

  private static final GridPlan PLAN =
      SampleScan.plan(SampleScan.with("{ delta-chi-square: 12 }", "all"));

  @TempDir private static Path local;
  @TempDir private static Path disk;
  private static ScanRun expected;
  private static LocalHdfs hdfs;
  private static FileSystem files;

  @BeforeAll
  static void start() throws IOException {
    expected = ScanRun.of(PLAN, local);
    hdfs = LocalHdfs.start(disk, 2);
    files = hdfs.files();
  }

  @AfterAll
  static void stop() throws IOException {
    if (hdfs != null) {
      hdfs.close();
    }
  }

  private static ScanRun run(String folder) throws IOException {
    ScanState state = ScanRun.begin(PLAN, hdfs.folder(folder));
    return go(state);
  }

  private static ScanRun go(ScanState state) throws IOException {
    return ScanRun.go(PLAN, local, state, 64, Coverage.WHERE_IT_MATTERS);
  }

  private static void assertExpected(ScanRun run, String folder) throws IOException {
    assertThat(rows(folder)).isEqualTo(expected.files()).isNotEmpty();
    assertThat(run.bins()).isEqualTo(expected.bins());
    assertThat(run.outcome().bestFit()).isEqualTo(expected.outcome().bestFit());
    assertThat(run.outcome().rows()).isEqualTo(expected.outcome().rows());
  }

  private static Map<String, String> rows(String folder) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (FileStatus file :
        files.listStatus(new org.apache.hadoop.fs.Path("/" + folder + "/points"))) {
      try (var in = files.open(file.getPath())) {
        rows.put(file.getPath().getName(), Arrays.toString(in.readAllBytes()));
      }
    }
    return rows;
  }

  @Test
  @Order(1)
  void scanOnHdfsHasTheBytesOfOneOnTheLocalDisk() throws IOException {
    assertExpected(run("plain"), "plain");
  }

  /** Both copies of a block of rows are spoilt on the disks of the data nodes. */
  @Test
  @Order(2)
  void rowsOfWhichEveryCopyIsDamagedAreWrittenAgain() throws Exception {
    run("damaged");
    var state = ScanRun.stateFolder(files.getUri() + "/damaged");
    var rows = new org.apache.hadoop.fs.Path(state, "rows");
    assertThat(files.rename(new org.apache.hadoop.fs.Path("/damaged/points"), rows)).isTrue();
    var file = files.listStatus(rows)[3].getPath();
    ExtendedBlock block = DFSTestUtil.getFirstBlock(files, file);
    assertThat(hdfs.cluster().corruptBlockOnDataNodes(block)).isEqualTo(2);
    ScanRun resumed = go(ScanState.find(state, new Configuration()).orElseThrow());
    assertExpected(resumed, "damaged");
    assertThat(resumed.outcome().effort().resumedChunks()).isEqualTo(31);
  }

  @Test
  @Order(3)
  void scanGoesOnWhenADataNodeStops() throws Exception {
    ScanState state = ScanRun.begin(PLAN, hdfs.folder("stopped"));
    CompletableFuture<Integer> stopped =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                while (state.chunksThere() < 4) {
                  TimeUnit.MILLISECONDS.sleep(5);
                }
                hdfs.cluster().stopDataNode(0);
                return state.chunksThere();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    ScanRun run = go(state);
    assertThat(stopped.get(1, TimeUnit.MINUTES)).isBetween(4, 32);
    assertExpected(run, "stopped");
  }
}
