package org.g221.engine.formula;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a {@link VectorKernel}: methods of a limited number of instructions, which
 * keep their results in registers, and one that calls them in order.
 *
 * <p>Each instruction is the same operation of {@code jdk.incubator.vector.DoubleVector}, rounded
 * like that of {@link VectorLoops}. Functions without such an operation are left to those loops.
 */
final class KernelWriter {

  /**
   * Instructions per method. More of them keep more results in registers, but beyond this nothing
   * is gained and the just-in-time compiler takes longer.
   */
  private static final int METHOD_LENGTH = 56;

  static final String ARGUMENTS = "([[[DI[[D[DI)V";

  private static final String LOOPS = Type.getInternalName(VectorLoops.class);

  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final String name;
  private final VectorCode code;
  private final int lanes;

  private KernelWriter(String name, VectorCode code, int lanes) {
    this.name = name;
    this.code = code;
    this.lanes = lanes;
  }

  /**
   * The class file of a kernel.
   *
   * @param name of the class, in the same package as this one
   * @param code instructions of a {@link Program}
   * @param lanes elements in a vector of the machine
   */
  static byte[] write(String name, VectorCode code, int lanes) {
    return new KernelWriter(name, code, lanes).write();
  }

  private byte[] write() {
    writer.visit(
        V17,
        ACC_FINAL,
        name,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(VectorKernel.class)});
    writeConstructor();
    MethodVisitor run = writer.visitMethod(ACC_PUBLIC, "run", ARGUMENTS, null, null);
    run.visitCode();
    for (int first = 0; first < code.size(); ) {
      if (isFunction(first)) {
        callFunction(run, first);
        first++;
      } else {
        int end = end(first);
        writeMethod(first, end);
        callMethod(run, first);
        first = end;
      }
    }
    run.visitInsn(RETURN);
    run.visitMaxs(0, 0);
    run.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeConstructor() {
    MethodVisitor method = writer.visitMethod(ACC_PRIVATE, "<init>", "()V", null, null);
    method.visitCode();
    method.visitVarInsn(ALOAD, 0);
    method.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    method.visitInsn(RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private boolean isFunction(int position) {
    return code.instruction(position).operation().isFunction();
  }

  private int end(int first) {
    int most = Math.min(code.size(), first + METHOD_LENGTH);
    int end = first;
    while (end < most && !isFunction(end)) {
      end++;
    }
    return end;
  }

  private void writeMethod(int first, int end) {
    MethodVisitor method =
        writer.visitMethod(ACC_PRIVATE | ACC_STATIC, "part" + first, ARGUMENTS, null, null);
    new KernelMethod(method, code, first, end, lanes).write();
  }

  private void callMethod(MethodVisitor run, int first) {
    run.visitVarInsn(ALOAD, 1);
    run.visitVarInsn(ILOAD, 2);
    run.visitVarInsn(ALOAD, 3);
    run.visitVarInsn(ALOAD, 4);
    run.visitVarInsn(ILOAD, 5);
    run.visitMethodInsn(INVOKESTATIC, name, "part" + first, ARGUMENTS, false);
  }

  /** A loop of {@link VectorLoops} over a function of one or two vectors. */
  private void callFunction(MethodVisitor run, int position) {
    VectorInstruction function = code.instruction(position);
    loadVector(run, code.target(position), 1);
    StringBuilder arguments = new StringBuilder("([D");
    for (int k = 0; k < function.operands().size(); k++) {
      int slot = code.operand(position, k);
      if (code.readsVector(position, k)) {
        loadVector(run, slot, 1);
        arguments.append("[D");
      } else {
        KernelMethod.loadScalar(run, slot, 4);
        arguments.append("D");
      }
    }
    run.visitVarInsn(ILOAD, 5);
    run.visitMethodInsn(INVOKESTATIC, LOOPS, loop(function), arguments + "I)V", false);
  }

  /** Name of the method of {@link VectorLoops} for a function. */
  private static String loop(VectorInstruction function) {
    return switch (function) {
      case STEP_V -> "step";
      case EXPONENTIAL_V -> "exponential";
      case LOGARITHM_V -> "logarithm";
      case SINE_V -> "sine";
      case COSINE_V -> "cosine";
      case ARC_TANGENT_2_VV -> "arcTangent2VV";
      case ARC_TANGENT_2_VS -> "arcTangent2VS";
      case ARC_TANGENT_2_SV -> "arcTangent2SV";
      default -> throw new IllegalStateException(function + " is not a function");
    };
  }

  /** Pushes the array of a slot on the stack; arguments start at the given local variable. */
  static void loadVector(MethodVisitor method, int slot, int arguments) {
    if (slot < 0) {
      method.visitVarInsn(ALOAD, arguments + 2);
      KernelMethod.pushInt(method, ~slot);
    } else {
      method.visitVarInsn(ALOAD, arguments);
      KernelMethod.pushInt(method, slot);
      method.visitInsn(AALOAD);
      method.visitVarInsn(ILOAD, arguments + 1);
    }
    method.visitInsn(AALOAD);
  }
}
