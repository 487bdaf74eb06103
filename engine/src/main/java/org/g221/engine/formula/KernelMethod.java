package org.g221.engine.formula;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.F_FULL;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Writes one method of a kernel: a loop over a strip that carries out a range of instructions. */
final class KernelMethod {

  private static final String VECTOR = "jdk/incubator/vector/DoubleVector";
  private static final String SPECIES = "Ljdk/incubator/vector/VectorSpecies;";
  private static final String RESULT = "L" + VECTOR + ";";

  private static final int COUNT = 4;
  private static final int INDEX = 5;
  private static final int FIRST_FREE = 6;

  private final MethodVisitor method;
  private final VectorCode code;
  private final int first;
  private final int end;
  private final int lanes;
  private final List<Object> frame =
      new ArrayList<>(List.of("[[[D", INTEGER, "[[D", "[D", INTEGER, INTEGER));
  private final Map<Integer, Integer> arrays = new LinkedHashMap<>();
  private final Map<Integer, Integer> broadcasts = new LinkedHashMap<>();
  private final Map<Integer, Integer> registers = new HashMap<>();
  private int free = FIRST_FREE;

  KernelMethod(MethodVisitor method, VectorCode code, int first, int end, int lanes) {
    this.method = method;
    this.code = code;
    this.first = first;
    this.end = end;
    this.lanes = lanes;
  }

  void write() {
    method.visitCode();
    method.visitInsn(ICONST_0);
    method.visitVarInsn(ISTORE, INDEX);
    loadArraysAndScalars();
    Label condition = new Label();
    Label exit = new Label();
    method.visitLabel(condition);
    Object[] locals = frame.toArray();
    method.visitFrame(F_FULL, locals.length, locals, 0, new Object[0]);
    method.visitVarInsn(ILOAD, INDEX);
    method.visitVarInsn(ILOAD, COUNT);
    method.visitJumpInsn(IF_ICMPGE, exit);
    for (int position = first; position < end; position++) {
      writeInstruction(position);
    }
    storeResults();
    method.visitIincInsn(INDEX, lanes);
    method.visitJumpInsn(GOTO, condition);
    method.visitLabel(exit);
    method.visitFrame(F_FULL, locals.length, locals, 0, new Object[0]);
    method.visitInsn(RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  /** Loads, before the loop, the arrays it reads and writes, and scalars into all lanes. */
  private void loadArraysAndScalars() {
    for (int position = first; position < end; position++) {
      for (int k = 0; k < operandCount(position); k++) {
        int slot = code.operand(position, k);
        if (code.readsVector(position, k)) {
          arrays.computeIfAbsent(slot, this::array);
        } else {
          broadcasts.computeIfAbsent(slot, this::broadcast);
        }
      }
      arrays.computeIfAbsent(code.target(position), this::array);
    }
  }

  private int operandCount(int position) {
    return code.instruction(position).operands().size();
  }

  private int array(int slot) {
    KernelWriter.loadVector(method, slot, 0);
    method.visitVarInsn(ASTORE, free);
    frame.add("[D");
    return free++;
  }

  private int broadcast(int slot) {
    method.visitFieldInsn(GETSTATIC, VECTOR, "SPECIES_PREFERRED", SPECIES);
    loadScalar(method, slot, 3);
    method.visitMethodInsn(INVOKESTATIC, VECTOR, "broadcast", "(" + SPECIES + "D)" + RESULT, false);
    method.visitVarInsn(ASTORE, free);
    frame.add(VECTOR);
    return free++;
  }

  private void writeInstruction(int position) {
    VectorInstruction instruction = code.instruction(position);
    switch (instruction.product()) {
      case NONE -> {
        for (int k = 0; k < operandCount(position); k++) {
          push(position, k);
        }
      }
      case FIRST -> {
        pushProduct(position);
        push(position, 2);
      }
      case SECOND -> {
        push(position, 2);
        pushProduct(position);
      }
    }
    call(instruction.operation());
    method.visitVarInsn(ASTORE, free);
    registers.put(code.target(position), free++);
  }

  private void pushProduct(int position) {
    push(position, 0);
    push(position, 1);
    call(Operation.MULTIPLY);
  }

  private void call(Operation operation) {
    String arguments = operation.isBinary() ? "(Ljdk/incubator/vector/Vector;)" : "()";
    method.visitMethodInsn(INVOKEVIRTUAL, VECTOR, name(operation), arguments + RESULT, false);
  }

  /** Name of the vector method for an operation. */
  private static String name(Operation operation) {
    return switch (operation) {
      case ADD -> "add";
      case SUBTRACT -> "sub";
      case MULTIPLY -> "mul";
      case DIVIDE -> "div";
      case MINIMUM -> "min";
      case MAXIMUM -> "max";
      case SQUARE_ROOT -> "sqrt";
      case CONSTANT, INPUT, STEP, EXPONENTIAL, LOGARITHM, SINE, COSINE, ARC_TANGENT_2 ->
          throw new IllegalStateException(operation + " is not a vector operation");
    };
  }

  private void push(int position, int index) {
    int slot = code.operand(position, index);
    if (!code.readsVector(position, index)) {
      method.visitVarInsn(ALOAD, broadcasts.get(slot));
      return;
    }
    if (!registers.containsKey(slot)) {
      method.visitFieldInsn(GETSTATIC, VECTOR, "SPECIES_PREFERRED", SPECIES);
      method.visitVarInsn(ALOAD, arrays.get(slot));
      method.visitVarInsn(ILOAD, INDEX);
      method.visitMethodInsn(
          INVOKESTATIC, VECTOR, "fromArray", "(" + SPECIES + "[DI)" + RESULT, false);
      method.visitVarInsn(ASTORE, free);
      registers.put(slot, free++);
    }
    method.visitVarInsn(ALOAD, registers.get(slot));
  }

  /** Results that are read after this method go to their arrays. */
  private void storeResults() {
    for (int position = first; position < end; position++) {
      int slot = code.target(position);
      if (isLastWrite(position) && isReadLater(slot)) {
        method.visitVarInsn(ALOAD, registers.get(slot));
        method.visitVarInsn(ALOAD, arrays.get(slot));
        method.visitVarInsn(ILOAD, INDEX);
        method.visitMethodInsn(INVOKEVIRTUAL, VECTOR, "intoArray", "([DI)V", false);
      }
    }
  }

  private boolean isLastWrite(int position) {
    for (int later = position + 1; later < end; later++) {
      if (code.target(later) == code.target(position)) {
        return false;
      }
    }
    return true;
  }

  /** Tables always are; a temporary is, unless it is overwritten first. */
  private boolean isReadLater(int slot) {
    for (int position = end; slot < 0 && position < code.size(); position++) {
      for (int k = 0; k < operandCount(position); k++) {
        if (code.readsVector(position, k) && code.operand(position, k) == slot) {
          return true;
        }
      }
      if (code.target(position) == slot) {
        return false;
      }
    }
    return slot >= 0;
  }

  static void loadScalar(MethodVisitor method, int slot, int argument) {
    method.visitVarInsn(ALOAD, argument);
    pushInt(method, slot);
    method.visitInsn(DALOAD);
  }

  static void pushInt(MethodVisitor method, int value) {
    method.visitLdcInsn(value);
  }
}
