package org.g221.job.spark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells what the driver does from what tasks do, although both run in this process: its processor
 * time is that of the process without that of tasks. Compilers and the collector of garbage count
 * as driver.
 */
final class DriverMeter extends SparkListener {

  private final JavaSparkContext spark;
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final NotificationListener collections =
      (notice, handback) -> collected(notice.getUserData());
  private long startWall;
  private long startProcessor;
  private long tasks;
  private long taskNanos;
  private long resultBytes;
  private long peakHeap;

  DriverMeter(JavaSparkContext spark) {
    this.spark = spark;
    spark.sc().addSparkListener(this);
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            bean -> ((NotificationEmitter) bean).addNotificationListener(collections, null, null));
  }

  /** From now on is measured. */
  synchronized void start() {
    System.gc();
    tasks = 0;
    taskNanos = 0;
    resultBytes = 0;
    peakHeap = 0;
    startWall = System.nanoTime();
    startProcessor = process.getProcessCpuTime();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    var metrics = event.taskMetrics();
    tasks++;
    taskNanos += metrics.executorCpuTime() + metrics.executorDeserializeCpuTime();
    resultBytes += metrics.resultSize();
  }

  private synchronized void collected(Object data) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) data);
    long used =
        info.getGcInfo().getMemoryUsageBeforeGc().values().stream()
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    peakHeap = Math.max(peakHeap, used);
  }

  /**
   * What was measured since the start: seconds, seconds of processor time, MiB of heap that stay
   * after a collection, the most that was used at any collection with garbage, bytes of results.
   */
  Map<String, Number> stop() throws Exception {
    double seconds = (System.nanoTime() - startWall) / 1e9;
    long processor = process.getProcessCpuTime() - startProcessor;
    spark.sc().listenerBus().waitUntilEmpty();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    synchronized (this) {
      Map<String, Number> found = new LinkedHashMap<>();
      found.put("tasks", tasks);
      found.put("seconds", seconds);
      found.put("driver-cpu-seconds", (processor - taskNanos) / 1e9);
      found.put("task-cpu-seconds", taskNanos / 1e9);
      found.put("result-bytes", resultBytes);
      found.put("heap-mib", heap >> 20);
      found.put("peak-heap-mib", Math.max(peakHeap, heap) >> 20);
      return found;
    }
  }
}
