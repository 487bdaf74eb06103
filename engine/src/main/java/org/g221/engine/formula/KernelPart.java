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

/** Writes one method of a kernel: a loop over a strip that carries out some instructions. */
final class KernelPart {

  private static final String VECTOR = "jdk/incubator/vector/DoubleVector";
  private static final String SPECIES = "Ljdk/incubator/vector/VectorSpecies;";
  private static final String RESULT = "L" + VECTOR + ";";

  private static final int COUNT = 4;
  private static final int INDEX = 5;
  private static final int FIRST_FREE = 6;

  private final MethodVisitor method;
  private final int[] code;
  private final int first;
  private final int end;
  private final int lanes;
  private final List<Object> frame =
      new ArrayList<>(List.of("[[[D", INTEGER, "[[D", "[D", INTEGER, INTEGER));
  private final Map<Integer, Integer> arrays = new LinkedHashMap<>();
  private final Map<Integer, Integer> broadcasts = new LinkedHashMap<>();
  private final Map<Integer, Integer> registers = new HashMap<>();
  private int free = FIRST_FREE;

  KernelPart(MethodVisitor method, int[] code, int first, int end, int lanes) {
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

  private VectorInstruction instruction(int position) {
    return VectorInstruction.at(code[position * ProgramRun.VECTOR_WORDS]);
  }

  private int target(int position) {
    return code[position * ProgramRun.VECTOR_WORDS + 1];
  }

  private int operand(int position, int index) {
    return code[position * ProgramRun.VECTOR_WORDS + 2 + index];
  }

  /** Before the loop: the arrays it reads and writes, and scalars in all lanes. */
  private void loadArraysAndScalars() {
    for (int position = first; position < end; position++) {
      String operands = instruction(position).operands();
      for (int k = 0; k < operands.length(); k++) {
        int slot = operand(position, k);
        if (operands.charAt(k) == 'S') {
          broadcasts.computeIfAbsent(slot, this::broadcast);
        } else {
          arrays.computeIfAbsent(slot, this::array);
        }
      }
      arrays.computeIfAbsent(target(position), this::array);
    }
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
    VectorInstruction instruction = instruction(position);
    String operands = instruction.operands();
    switch (instruction.action()) {
      case "ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "MINIMUM" -> {
        push(position, 0, operands);
        push(position, 1, operands);
        call(instruction.action());
      }
      case "SQUARE_ROOT" -> {
        push(position, 0, operands);
        method.visitMethodInsn(INVOKEVIRTUAL, VECTOR, "sqrt", "()" + RESULT, false);
      }
      case "PRODUCT_PLUS" -> pushProductAnd(position, operands, "ADD");
      case "PRODUCT_MINUS" -> pushProductAnd(position, operands, "SUBTRACT");
      case "MINUS_PRODUCT" -> {
        push(position, 2, operands);
        pushProduct(position, operands);
        call("SUBTRACT");
      }
      default -> throw new IllegalStateException(instruction + " is not a vector operation");
    }
    method.visitVarInsn(ASTORE, free);
    registers.put(target(position), free++);
  }

  private void pushProductAnd(int position, String operands, String action) {
    pushProduct(position, operands);
    push(position, 2, operands);
    call(action);
  }

  private void pushProduct(int position, String operands) {
    push(position, 0, operands);
    push(position, 1, operands);
    call("MULTIPLY");
  }

  private void call(String action) {
    String name =
        switch (action) {
          case "ADD" -> "add";
          case "SUBTRACT" -> "sub";
          case "MULTIPLY" -> "mul";
          case "DIVIDE" -> "div";
          default -> "min";
        };
    method.visitMethodInsn(
        INVOKEVIRTUAL, VECTOR, name, "(Ljdk/incubator/vector/Vector;)" + RESULT, false);
  }

  private void push(int position, int index, String operands) {
    int slot = operand(position, index);
    if (operands.charAt(index) == 'S') {
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

  /** What is read after this part goes to its array. */
  private void storeResults() {
    for (int position = first; position < end; position++) {
      int slot = target(position);
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
      if (target(later) == target(position)) {
        return false;
      }
    }
    return true;
  }

  /** Tables always are; a temporary unless it is written before it is read. */
  private boolean isReadLater(int slot) {
    int count = code.length / ProgramRun.VECTOR_WORDS;
    for (int position = end; slot < 0 && position < count; position++) {
      String operands = instruction(position).operands();
      for (int k = 0; k < operands.length(); k++) {
        if (operands.charAt(k) == 'V' && operand(position, k) == slot) {
          return true;
        }
      }
      if (target(position) == slot) {
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
