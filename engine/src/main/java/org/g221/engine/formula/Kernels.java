package org.g221.engine.formula;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.OptionalInt;

/**
 * Makes kernels that use {@code jdk.incubator.vector}, if the process has that module.
 *
 * <p>{@code java --add-modules jdk.incubator.vector} adds it; without it the loops do the work.
 */
final class Kernels {

  private static final String VECTOR = "jdk.incubator.vector.DoubleVector";

  private Kernels() {}

  /** Elements in a vector of the machine; empty without the module. */
  static OptionalInt lanes() {
    try {
      Object species = Class.forName(VECTOR).getField("SPECIES_PREFERRED").get(null);
      Class<?> type = Class.forName("jdk.incubator.vector.VectorSpecies");
      return OptionalInt.of((int) type.getMethod("length").invoke(species));
    } catch (ReflectiveOperationException | LinkageError e) {
      return OptionalInt.empty();
    }
  }

  /**
   * The kernel for the given instructions.
   *
   * @param lanes as given by {@link #lanes}
   */
  static VectorKernel make(VectorCode code, int lanes) {
    String name = Kernels.class.getPackageName().replace('.', '/') + "/GeneratedKernel";
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClass(KernelWriter.write(name, code, lanes), true);
      return (VectorKernel)
          lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(
          "a kernel of " + code.size() + " instructions is not valid", e);
    }
  }
}
