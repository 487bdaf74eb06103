package org.g221.job.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.g221.engine.grid.Axis;
import org.g221.engine.parameter.Parameter;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;

/**
 * The values that varied parameters take at points of a page, so that each point can be given by
 * positions among them.
 */
interface AxisValues {

  /** The values of each varied parameter by its name, increasing. */
  Map<String, double[]> values();

  /** For each varied parameter the position of the value of a point. */
  int[] positions(long point);

  /** Of a grid its nodes, otherwise those of some points. */
  static AxisValues of(ScanPlan plan, ScanPoints points, long[] some) {
    return plan instanceof GridPlan grid ? ofGrid(grid) : ofPoints(plan, points, some);
  }

  private static AxisValues ofGrid(GridPlan plan) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Axis axis : plan.grid().axes()) {
      values.put(axis.parameter().key(), axis.values());
    }
    return new AxisValues() {
      @Override
      public Map<String, double[]> values() {
        return values;
      }

      @Override
      public int[] positions(long point) {
        return plan.grid().positions(point);
      }
    };
  }

  private static AxisValues ofPoints(ScanPlan plan, ScanPoints points, long[] some) {
    List<Parameter> varied = new ArrayList<>(plan.varied());
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Parameter parameter : varied) {
      values.put(
          parameter.key(),
          LongStream.of(some)
              .mapToDouble(number -> points.point(number).value(parameter))
              .sorted()
              .distinct()
              .toArray());
    }
    return new AxisValues() {
      @Override
      public Map<String, double[]> values() {
        return values;
      }

      @Override
      public int[] positions(long point) {
        return varied.stream()
            .mapToInt(
                parameter ->
                    Arrays.binarySearch(
                        values.get(parameter.key()), points.point(point).value(parameter)))
            .toArray();
      }
    };
  }
}
