package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.g221.engine.formula.VectorInstruction.Operand;
import org.g221.engine.formula.VectorInstruction.Product;

/**
 * Turns expressions into a {@link Program} for nested loops around a block of points.
 *
 * <p>Each input varies either inside the block or with the outer loop of a given level (0 is the
 * outermost). A result is computed at the deepest level among its inputs and no deeper: once for
 * each value of that loop if it is the same for the whole block (a scalar), else for each point of
 * the block (a vector). A product that is used only once, in a sum or difference, is computed
 * together with it; both roundings remain, so the bits are those of separate operations.
 */
final class Compiler {

  private final int levelCount;
  private final int[] inputLevel;
  private final List<Real> outputs;
  private final List<Real> order = new ArrayList<>();
  private final Map<Real, Integer> levels = new HashMap<>();
  private final Set<Real> vectors = new HashSet<>();
  private final Map<Real, Integer> useCount = new HashMap<>();
  private final Set<Real> absorbed = new HashSet<>();
  private final Map<Real, Integer> scalarSlot = new HashMap<>();
  private final Map<Real, Integer> vectorSlot = new HashMap<>();
  private final List<Double> scalarValues = new ArrayList<>();
  private int tableCount;
  private int temporaryCount;

  /**
   * @param inputLevel for each input of the graph, the loop that varies it, {@link Program#BLOCK}
   *     for the block itself
   */
  Compiler(List<Real> outputs, int levelCount, int[] inputLevel) {
    this.outputs = List.copyOf(outputs);
    this.levelCount = levelCount;
    this.inputLevel = inputLevel.clone();
  }

  Program compile() {
    collect();
    absorbProducts();
    assignScalars();
    assignTables();
    ScalarInstruction[][] scalarCode = new ScalarInstruction[levelCount + 1][];
    VectorCode[] vectorCode = new VectorCode[levelCount + 1];
    for (int level = -1; level < levelCount; level++) {
      scalarCode[level + 1] = scalarCode(level);
      vectorCode[level + 1] = vectorCode(level);
    }
    double[] scalars = scalarValues.stream().mapToDouble(Double::doubleValue).toArray();
    return new Program(
        levelCount, scalars, scalarCode, vectorCode, tableCount, temporaryCount, slots(), io());
  }

  /** All expressions, each after its operands. */
  private void collect() {
    order.addAll(Expressions.reachable(outputs));
    for (Real node : order) {
      place(node);
      for (Real operand : Expressions.operands(node)) {
        useCount.merge(operand, 1, Integer::sum);
      }
    }
    outputs.forEach(output -> useCount.merge(output, 2, Integer::sum));
  }

  private void absorbProducts() {
    for (Real node : order) {
      if (!isSumOrDifference(node) || !isVector(node)) {
        continue;
      }
      Real product = absorbable(node, node.right()) ? node.right() : node.left();
      if (absorbable(node, product)) {
        absorbed.add(product);
      }
    }
  }

  private static boolean isSumOrDifference(Real node) {
    return node.operation() == Operation.ADD || node.operation() == Operation.SUBTRACT;
  }

  private boolean absorbable(Real user, Real product) {
    return product.operation() == Operation.MULTIPLY
        && useCount.get(product) == 1
        && isVector(product)
        && level(product) == level(user);
  }

  /** The absorbed product of a sum or difference, or null. */
  private Real absorbedOperand(Real node) {
    if (!isSumOrDifference(node) || !isVector(node)) {
      return null;
    }
    if (absorbed.contains(node.right())) {
      return node.right();
    }
    return absorbed.contains(node.left()) ? node.left() : null;
  }

  private void place(Real node) {
    int level = -1;
    for (int i = 0; i < inputLevel.length; i++) {
      if ((node.inputs() >>> i & 1) == 0) {
        continue;
      }
      if (inputLevel[i] == Program.BLOCK) {
        vectors.add(node);
      } else {
        level = Math.max(level, inputLevel[i]);
      }
    }
    levels.put(node, level);
  }

  private int level(Real node) {
    return levels.get(node);
  }

  private boolean isVector(Real node) {
    return vectors.contains(node);
  }

  private void assignScalars() {
    for (Real node : order) {
      if (!isVector(node)) {
        scalarSlot.put(node, scalarValues.size());
        scalarValues.add(node.isConstant() ? node.constantValue() : Double.NaN);
      }
    }
  }

  /** Vectors that outlive the strip in which they are computed get their own table. */
  private void assignTables() {
    Set<Real> lasting = new HashSet<>(outputs);
    for (Real user : order) {
      for (Real operand : directOperands(user)) {
        if (level(user) > level(operand) || operand.operation() == Operation.INPUT) {
          lasting.add(operand);
        }
      }
    }
    for (Real node : order) {
      if (isVector(node) && lasting.contains(node)) {
        vectorSlot.put(node, tableCount++);
      }
    }
  }

  /** Operands after absorption: those of an absorbed product count as operands of the sum. */
  private List<Real> directOperands(Real node) {
    Real product = absorbedOperand(node);
    if (product == null) {
      return absorbed.contains(node) ? List.of() : Expressions.operands(node);
    }
    Real other = product == node.right() ? node.left() : node.right();
    return List.of(product.left(), product.right(), other);
  }

  private ScalarInstruction[] scalarCode(int level) {
    List<ScalarInstruction> code = new ArrayList<>();
    for (Real node : order) {
      boolean computed = !node.isConstant() && node.operation() != Operation.INPUT;
      if (computed && !isVector(node) && level(node) == level) {
        Real right = node.right() == null ? node.left() : node.right();
        code.add(
            new ScalarInstruction(
                node.operation(),
                scalarSlot.get(node),
                scalarSlot.get(node.left()),
                scalarSlot.get(right)));
      }
    }
    return code.toArray(ScalarInstruction[]::new);
  }

  private VectorCode vectorCode(int level) {
    List<Real> nodes = vectorNodes(level);
    Map<Real, Integer> lastUse = lastUses(nodes);
    List<Integer> free = new ArrayList<>();
    Map<Real, Integer> temporaries = new HashMap<>();
    int allocated = 0;
    VectorCode.Builder code = new VectorCode.Builder();
    for (int position = 0; position < nodes.size(); position++) {
      Real node = nodes.get(position);
      // The target is chosen before operands are freed, so that no loop reads the array it writes.
      int target;
      if (vectorSlot.containsKey(node)) {
        target = vectorSlot.get(node);
      } else {
        int temporary = free.isEmpty() ? allocated++ : free.remove(free.size() - 1);
        temporaries.put(node, temporary);
        target = ~temporary;
      }
      emit(node, target, temporaries, code);
      for (Real operand : directOperands(node)) {
        Integer temporary = temporaries.get(operand);
        if (temporary != null && lastUse.get(operand) == position && !free.contains(temporary)) {
          free.add(temporary);
        }
      }
    }
    temporaryCount = Math.max(temporaryCount, allocated);
    return code.build();
  }

  private List<Real> vectorNodes(int level) {
    return order.stream()
        .filter(node -> node.operation() != Operation.INPUT && isVector(node))
        .filter(node -> !absorbed.contains(node) && level(node) == level)
        .toList();
  }

  private Map<Real, Integer> lastUses(List<Real> nodes) {
    Map<Real, Integer> last = new HashMap<>();
    for (int position = 0; position < nodes.size(); position++) {
      for (Real operand : directOperands(nodes.get(position))) {
        last.put(operand, position);
      }
    }
    return last;
  }

  private void emit(
      Real node, int target, Map<Real, Integer> temporaries, VectorCode.Builder code) {
    List<Real> operands = new ArrayList<>(directOperands(node));
    Product product = product(node);
    boolean exchangeable = product != Product.NONE || node.operation().commutes();
    if (exchangeable && !isVector(operands.get(0))) {
      Collections.swap(operands, 0, 1);
    }
    code.add(
        VectorInstruction.of(node.operation(), product, operands.stream().map(this::kind).toList()),
        target,
        operands.stream().map(operand -> slot(operand, temporaries)).toList());
  }

  /** Which operand of a sum or difference is an absorbed product. */
  private Product product(Real node) {
    Real product = absorbedOperand(node);
    if (product == null) {
      return Product.NONE;
    }
    // Addition is commutative.
    return node.operation() == Operation.ADD || product == node.left()
        ? Product.FIRST
        : Product.SECOND;
  }

  private Operand kind(Real operand) {
    return isVector(operand) ? Operand.VECTOR : Operand.SCALAR;
  }

  private int slot(Real node, Map<Real, Integer> temporaries) {
    if (!isVector(node)) {
      return scalarSlot.get(node);
    }
    Integer temporary = temporaries.get(node);
    return temporary == null ? vectorSlot.get(node) : ~temporary;
  }

  private Program.Slot[] slots() {
    return outputs.stream().map(this::slot).toArray(Program.Slot[]::new);
  }

  private Program.Slot slot(Real node) {
    return isVector(node)
        ? new Program.Slot(vectorSlot.get(node), true)
        : new Program.Slot(scalarSlot.get(node), false);
  }

  /** Slots of the inputs; null for an input on which no output depends. */
  private Program.Slot[] io() {
    Program.Slot[] slots = new Program.Slot[inputLevel.length];
    for (Real node : order) {
      if (node.operation() == Operation.INPUT) {
        slots[node.inputIndex()] = slot(node);
      }
    }
    return slots;
  }
}
